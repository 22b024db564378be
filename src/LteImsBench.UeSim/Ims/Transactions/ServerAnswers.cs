using LteImsBench.Core;
using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>
/// The answers given to requests of the network, kept for as long as a request may be repeated (timer J of RFC 3261 §17.2.2). Every
/// request is answered at once, so that no other state of a server transaction occurs.
/// </summary>
internal sealed class ServerAnswers(ISipPath path, TimeProvider clock, SipTimers timers)
{
    // Bounds what a peer can make us keep.
    private const int MaxKept = 64;

    private readonly Queue<(string Key, OctetString Response, DateTimeOffset Until)> _kept = new();

    /// <summary>Answers a repetition as before; false for a new request.</summary>
    public bool TryRepeat(SipRequest request, SipArrival arrival)
    {
        while (_kept.TryPeek(out var oldest) && (oldest.Until <= clock.GetUtcNow() || _kept.Count > MaxKept)) _kept.Dequeue();
        string key = KeyOf(request);
        foreach (var kept in _kept)
        {
            if (kept.Key != key) continue;
            path.Answer(kept.Response, arrival);
            return true;
        }

        return false;
    }

    public void Answer(SipRequest request, SipResponse response, SipArrival arrival)
    {
        _kept.Enqueue((KeyOf(request), response.Octets, clock.GetUtcNow() + timers.F));
        path.Answer(response.Octets, arrival);
    }

    private static string KeyOf(SipRequest request) => $"{request.Via.Branch} {request.Via.SentBy} {request.Method}";
}
