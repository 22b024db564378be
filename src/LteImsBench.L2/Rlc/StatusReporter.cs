using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>Status reporting of an RLC AM receiver: when a STATUS PDU is due and what it says (TS 36.322 §5.2.3).</summary>
internal sealed class StatusReporter(int prohibitMs)
{
    private TtiTimer _prohibit;
    private bool _isTriggered;
    private int? _delayedPoll;

    /// <summary>Whether a STATUS PDU may be sent now.</summary>
    public bool IsDue => _isTriggered && !_prohibit.IsRunning;

    public void Trigger() => _isTriggered = true;

    /// <summary>A PDU with the P field set: it triggers at once when it was discarded, else once it is in the reportable range.</summary>
    public void OnPoll(int sn, bool isDiscarded)
    {
        if (isDiscarded) Trigger();
        else _delayedPoll = sn;
    }

    /// <summary>To be called when VR(R) or VR(MS) may have moved.</summary>
    public void OnWindow(int r, int ms)
    {
        // Before VR(MS), VR(R) itself included when it has moved past, or outside the window.
        if (_delayedPoll is not { } sn) return;
        int distance = AmWindow.Distance(r, sn);
        if (distance >= AmWindow.Distance(r, ms) && distance < AmWindow.Size) return;
        _delayedPoll = null;
        Trigger();
    }

    public void OnTti(Tti now) => _ = _prohibit.Expires(now);

    public void Reset()
    {
        _prohibit.Stop();
        _isTriggered = false;
        _delayedPoll = null;
    }

    public int Octets(int r, int ms, ReceivedPdu?[] buffer)
    {
        int nacks = 0;
        int portions = 0;
        for (int sn = r; sn != ms; sn = AmWindow.Next(sn))
        {
            if (buffer[AmWindow.Slot(sn)] is not { } pdu) nacks++;
            else (nacks, portions) = (nacks + pdu.GapCount, portions + pdu.GapCount);
        }

        return StatusPduWriter.Octets(nacks, portions);
    }

    /// <summary>Writes a STATUS PDU with as many NACKs as fit; ACK_SN then is the first SN that is missing and not reported.</summary>
    public int Write(Span<byte> grant, int r, int ms, ReceivedPdu?[] buffer, Tti now)
    {
        if (grant.Length < StatusPduWriter.MinOctets) return 0;
        var writer = new StatusPduWriter(grant);
        bool isFull = false;
        int sn = r;
        for (; sn != ms; sn = AmWindow.Next(sn))
        {
            ReceivedPdu? pdu = buffer[AmWindow.Slot(sn)];
            if (pdu is { IsComplete: true }) continue;
            if (isFull || !TryReport(ref writer, sn, pdu, out isFull)) break;
        }

        _isTriggered = false;
        _prohibit.Start(now, prohibitMs);
        return writer.Finish(sn);
    }

    /// <summary>False when nothing of the PDU could be reported.</summary>
    private static bool TryReport(ref StatusPduWriter writer, int sn, ReceivedPdu? pdu, out bool isFull)
    {
        isFull = false;
        if (pdu is null) return writer.TryAdd(Nack.Whole(sn));
        for (int gap = 0; gap < pdu.GapCount; gap++)
        {
            (int start, int? end) = pdu.Gap(gap);
            if (writer.TryAdd(new(sn, start, end is { } behind ? behind - 1 : Nack.ToEnd))) continue;
            isFull = true;
            return gap > 0;
        }

        return true;
    }
}
