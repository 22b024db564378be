using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>The transmitting side of an RLC UM entity, TS 36.322 §5.1.2.1.</summary>
internal sealed class UmTransmitter(int snBits, OctetPool pool)
{
    private const int Capacity = 1024;

    private readonly SduQueue _queue = new(pool, Capacity);

    // VT(US)
    private int _next;

    public SduQueue Queue => _queue;

    public RlcBufferState BufferState =>
        _queue.Count == 0 ? default : new(0, 0, _queue.Octets + UmdPdu.HeaderLength(snBits, Math.Min(_queue.Count - 1, SduQueue.MaxLengths)));

    public int PullPdu(Span<byte> grant)
    {
        Span<ushort> lengths = stackalloc ushort[SduQueue.MaxLengths];
        if (!_queue.TryPlan(grant.Length - UmdPdu.HeaderLength(snBits, 0), lengths, out DataFieldPlan plan)) return 0;
        int header = UmdPdu.WriteHeader(grant, snBits, plan.Framing, _next, lengths[..plan.LengthCount]);
        _ = _queue.Take(plan, grant[header..]);
        _next = (_next + 1) & (1 << snBits) - 1;
        return header + plan.Octets;
    }

    public void Reset()
    {
        _queue.Clear();
        _next = 0;
    }

}
