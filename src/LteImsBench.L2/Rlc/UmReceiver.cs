using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>The receiving side of an RLC UM entity: the reordering window and t-Reordering of TS 36.322 §5.1.2.2.</summary>
internal sealed class UmReceiver(RlcUmConfig config, OctetPool pool, IRlcUpper upper)
{
    private const int NoSn = -1;

    private readonly int _snBits = config.ReceiveSnBits ?? throw new ArgumentException("the entity does not receive", nameof(config));
    private readonly PduBody?[] _buffer = new PduBody?[config.ReceiveSnBits == 5 ? 16 : 512];
    private readonly Queue<(int Sn, PduBody Body)> _ready = new();
    private readonly ObjectPool<PduBody> _bodies = new();
    private readonly SduReassembly _reassembly = new(pool, upper);
    private TtiTimer _reordering;

    // VR(UR): the earliest SN still waited for. VR(UH): behind the highest received. VR(UX): behind the one that started t-Reordering.
    private int _ur;
    private int _uh;
    private int _ux;
    private int _lastFed = NoSn;

    /// <summary>PDUs dropped as duplicates or for being late.</summary>
    public long Duplicates { get; private set; }

    private int Window => _buffer.Length;

    private int Mask => (1 << _snBits) - 1;

    /// <returns>False when the PDU is malformed.</returns>
    public bool OnPdu(ReadOnlySpan<byte> octets, Tti now)
    {
        if (!UmdPdu.TryRead(octets, _snBits, out UmdPdu pdu, out _)) return false;

        // §5.1.2.2.2
        bool isInWindow = FromLowerEdge(pdu.Sn) < Window;
        if (isInWindow && (FromLowerEdge(pdu.Sn) < FromLowerEdge(_ur) || Slot(pdu.Sn) is not null))
        {
            Duplicates++;
            return true;
        }

        // §5.1.2.2.3. The window moves before the PDU takes its slot.
        if (!isInWindow)
        {
            _uh = Next(pdu.Sn);
            if (FromLowerEdge(_ur) > Window) MoveTo((_uh - Window) & Mask);
        }

        Store(pdu);
        if (Slot(_ur) is not null) MoveTo(FirstMissing(_ur));
        if (_reordering.IsRunning && IsReorderingOver()) _reordering.Stop();
        if (!_reordering.IsRunning) StartReordering(now);
        Deliver();
        return true;
    }

    public void OnTti(Tti now)
    {
        // §5.1.2.2.4
        if (!_reordering.Expires(now)) return;
        MoveTo(FirstMissing(_ux));
        StartReordering(now);
        Deliver();
    }

    /// <summary>Delivers what is complete without waiting longer, then starts anew (§5.4).</summary>
    public void Reestablish()
    {
        MoveTo(_uh);
        Deliver();
        Reset();
    }

    public void Reset()
    {
        _reordering.Stop();
        _reassembly.Reset();
        while (_ready.TryDequeue(out var ready)) Free(ready.Body);
        foreach (ref PduBody? body in _buffer.AsSpan())
        {
            if (body is not null) Free(body);
            body = null;
        }

        (_ur, _uh, _ux, _lastFed) = (0, 0, 0, NoSn);
    }

    // Arithmetic of receive variables is modulo the SN space from VR(UH) - UM_Window_Size (§7.1).
    private int FromLowerEdge(int sn) => (sn - _uh + Window) & Mask;

    private int Next(int sn) => (sn + 1) & Mask;

    private ref PduBody? Slot(int sn) => ref _buffer[sn & (Window - 1)];

    private bool IsReorderingOver() =>
        FromLowerEdge(_ux) <= FromLowerEdge(_ur) || (FromLowerEdge(_ux) >= Window && _ux != _uh);

    private void StartReordering(Tti now)
    {
        if (_ur == _uh) return;
        _ux = _uh;
        _reordering.Start(now, config.ReorderingMs);
        if (!_reordering.IsRunning) MoveTo(FirstMissing(_ux));   // 0 ms: nothing is waited for
    }

    private void Store(in UmdPdu pdu)
    {
        PduBody body = _bodies.Rent();
        body.Extend(pdu.Data.Length, pool);
        pdu.Data.CopyTo(body.Octets);
        body.AddBoundaries(0, pdu.Data.Length, pdu.Framing, pdu.Lengths);
        Slot(pdu.Sn) = body;
    }

    private int FirstMissing(int from)
    {
        int sn = from;
        while (sn != _uh && Slot(sn) is not null) sn = Next(sn);
        return sn;
    }

    /// <summary>Moves VR(UR) and readies what is before it.</summary>
    private void MoveTo(int ur)
    {
        for (; _ur != ur; _ur = Next(_ur))
        {
            ref PduBody? body = ref Slot(_ur);
            if (body is null) continue;
            _ready.Enqueue((_ur, body));
            body = null;
        }
    }

    private void Deliver()
    {
        while (_ready.TryDequeue(out var ready))
        {
            if (ready.Sn != Next(_lastFed)) _reassembly.DropPartial();
            _lastFed = ready.Sn;
            bool goesOn = _reassembly.Feed(ready.Body);
            Free(ready.Body);
            if (!goesOn) return;
        }
    }

    private void Free(PduBody body)
    {
        body.Clear(pool);
        _bodies.Return(body);
    }
}
