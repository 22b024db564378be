using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>The receiving side of an RLC AM entity: window, t-Reordering and delivery (TS 36.322 §5.1.3.2).</summary>
internal sealed class AmReceiver(RlcAmConfig config, OctetPool pool, IRlcUpper upper)
{
    private readonly ReceivedPdu?[] _buffer = new ReceivedPdu?[AmWindow.Size];
    private readonly Queue<ReceivedPdu> _ready = new();
    private readonly ObjectPool<ReceivedPdu> _pdus = new();
    private readonly SduReassembly _reassembly = new(pool, upper);
    private TtiTimer _reordering;

    // VR(R): the first not received completely. VR(MS): how far STATUS may report. VR(H): behind the highest received.
    // VR(X): behind the one that started t-Reordering.
    private int _r;
    private int _ms;
    private int _h;
    private int _x;

    public StatusReporter Status { get; } = new(config.StatusProhibitMs);

    /// <summary>PDUs and segments that brought nothing new.</summary>
    public long Duplicates { get; private set; }

    /// <returns>False when the PDU is malformed.</returns>
    public bool OnPdu(ReadOnlySpan<byte> octets, Tti now)
    {
        if (!AmdPdu.TryRead(octets, out AmdPdu pdu, out _)) return false;

        // §5.1.3.2.2
        bool isPlaced = AmWindow.Distance(_r, pdu.Sn) < AmWindow.Size && TryPlace(pdu);
        if (isPlaced) Update(pdu.Sn, now);
        else Duplicates++;
        if (pdu.Poll) Status.OnPoll(pdu.Sn, isDiscarded: !isPlaced);
        Status.OnWindow(_r, _ms);
        Deliver();
        return true;
    }

    public void OnTti(Tti now)
    {
        Status.OnTti(now);
        if (!_reordering.Expires(now)) return;

        // §5.1.3.2.4
        _ms = FirstIncomplete(_x);
        if (AmWindow.Distance(_r, _h) > AmWindow.Distance(_r, _ms)) StartReordering(now);
        Status.Trigger();
    }

    public int StatusOctets => Status.IsDue ? Status.Octets(_r, _ms, _buffer) : 0;

    public int PullStatus(Span<byte> grant, Tti now) => Status.Write(grant, _r, _ms, _buffer, now);

    /// <summary>Delivers the SDUs that stand complete in the buffer, then starts anew (§5.4).</summary>
    public void Reestablish()
    {
        bool goesOn = true;
        for (; _r != _h && goesOn; _r = AmWindow.Next(_r))
        {
            if (Slot(_r) is { IsComplete: true } pdu)
            {
                Slot(_r) = null;
                goesOn = _reassembly.Feed(pdu);
                Free(pdu);
            }
            else
            {
                _reassembly.DropPartial();
            }
        }

        Reset();
    }

    public void Reset()
    {
        _reordering.Stop();
        _reassembly.Reset();
        Status.Reset();
        while (_ready.TryDequeue(out ReceivedPdu? pdu)) Free(pdu);
        foreach (ref ReceivedPdu? slot in _buffer.AsSpan())
        {
            if (slot is not null) Free(slot);
            slot = null;
        }

        (_r, _ms, _h, _x) = (0, 0, 0, 0);
    }

    private ref ReceivedPdu? Slot(int sn) => ref _buffer[AmWindow.Slot(sn)];

    private bool TryPlace(in AmdPdu pdu)
    {
        AmdSegment segment = pdu.Segment ?? AmdSegment.WholePdu;
        int end = segment.Offset + pdu.Data.Length;
        ref ReceivedPdu? slot = ref Slot(pdu.Sn);
        if (end > OctetPool.MaxOctets || slot is { IsComplete: true }) return false;
        ReceivedPdu received = slot ?? _pdus.Rent();
        if (!received.TryAddRun(segment.Offset, end, segment.IsLast)) return false;
        slot = received;
        received.Extend(end, pool);
        pdu.Data.CopyTo(received.Octets[segment.Offset..]);
        received.AddBoundaries(segment.Offset, pdu.Data.Length, pdu.Framing, pdu.Lengths);
        return true;
    }

    // §5.1.3.2.3
    private void Update(int sn, Tti now)
    {
        if (AmWindow.Distance(_r, sn) >= AmWindow.Distance(_r, _h)) _h = AmWindow.Next(sn);
        _ms = FirstIncomplete(_ms);
        for (; _r != _h && Slot(_r) is { IsComplete: true } pdu; _r = AmWindow.Next(_r))
        {
            _ready.Enqueue(pdu);
            Slot(_r) = null;
        }

        if (_reordering.IsRunning && (_x == _r || AmWindow.Distance(_r, _x) > AmWindow.Size)) _reordering.Stop();
        if (!_reordering.IsRunning && _h != _r) StartReordering(now);
    }

    private void StartReordering(Tti now)
    {
        _x = _h;
        _reordering.Start(now, config.ReorderingMs);
        if (_reordering.IsRunning) return;
        _ms = _h;   // 0 ms: nothing is waited for
        Status.Trigger();
    }

    private int FirstIncomplete(int from)
    {
        int sn = from;
        while (sn != _h && Slot(sn) is { IsComplete: true }) sn = AmWindow.Next(sn);
        return sn;
    }

    private void Deliver()
    {
        while (_ready.TryDequeue(out ReceivedPdu? pdu))
        {
            bool goesOn = _reassembly.Feed(pdu);
            Free(pdu);
            if (!goesOn) return;
        }
    }

    private void Free(ReceivedPdu pdu)
    {
        pdu.Clear(pool);
        _pdus.Return(pdu);
    }
}
