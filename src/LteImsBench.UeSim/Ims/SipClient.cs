using LteImsBench.Sip;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Ims;

/// <summary>The client transactions of a handset over one path, and the choice of what carries a request.</summary>
internal sealed class SipClient(ISipPath path, TimeProvider clock, SipTimers timers) : IDisposable
{
    // RFC 3261 §18.1.1: above this a request must not go over UDP where the path MTU is not known.
    private const int MaxDatagram = 1300;

    private readonly List<ClientTransaction> _open = [];
    private bool _disposed;

    public ISipPath Path => path;

    /// <summary>Sends the request that <paramref name="build"/> makes for a carrier and waits for its final response.</summary>
    public async Task<ClientResult> SendAsync(Func<SipCarrier, SipRequest> build, CancellationToken stop)
    {
        if (_disposed || stop.IsCancellationRequested) return ClientResult.Cancelled;
        SipRequest request = build(SipCarrier.Udp);
        SipCarrier carrier = SipCarrier.Udp;
        if (request.Octets.Length > MaxDatagram)
        {
            carrier = SipCarrier.Tcp;
            request = SipRequestBuilder.From(request)
                .Set(request.Via with { Transport = "TCP" })
                .Build();
        }

        _open.RemoveAll(old => old.IsOver);
        var transaction = new ClientTransaction(path, clock, timers, request, carrier);
        _open.Add(transaction);
        transaction.Start();
        await using CancellationTokenRegistration registration = stop.Register(transaction.Dispose);
        return await transaction.Result;
    }

    /// <summary>A response from the network; one that belongs to no request is dropped.</summary>
    public void OnResponse(SipResponse response) => _open.Find(transaction => transaction.Matches(response))?.OnResponse(response);

    /// <summary>What was sent over <paramref name="carrier"/> does not arrive.</summary>
    public void OnTransportError()
    {
        foreach (ClientTransaction transaction in _open.ToArray()) transaction.OnTransportError();
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (ClientTransaction transaction in _open.ToArray()) transaction.Dispose();
        _open.Clear();
    }
}
