using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy;

namespace LteImsBench.Host.Load;

/// <summary>
/// Counts time and allocation of one cell on the bench thread: of its physical layer, of what is above it up to RRC, and of packets handed
/// down. Stands between the two as the physical layer's notifier.
/// </summary>
internal sealed class CellMeter : IEnbPhyNotifier
{
    private IEnbPhyNotifier? _enb;
    private Mark _whole;
    private Mark _upper;
    private Spent _inCell;
    private long _subframes;

    /// <summary>What the physical layer, or PHY and all above, have spent since <see cref="Reset"/>.</summary>
    public Spent Phy => _inCell - Upper;

    /// <summary>MAC, RLC, PDCP and RRC, packets handed down included.</summary>
    public Spent Upper { get; private set; }

    public long Subframes => _subframes;

    /// <summary>Preambles heard; under load, false ones but for those of random accesses.</summary>
    public int Preambles { get; private set; }

    /// <summary>The longest subframe, packets handed down not included.</summary>
    public long LongestNanoseconds { get; private set; }

    public CellMeter Over(IEnbPhyNotifier enb)
    {
        _enb = enb;
        return this;
    }

    public void Reset() => (_inCell, Upper, _subframes, LongestNanoseconds, Preambles) = (default, default, 0, 0, 0);

    /// <summary>Before the physical layer of the cell runs a subframe.</summary>
    public void Begin() => _whole = Mark.Now();

    public void End()
    {
        Spent spent = _whole.Since();
        _inCell += spent;
        LongestNanoseconds = Math.Max(LongestNanoseconds, spent.Nanoseconds);
        _subframes++;
    }

    /// <summary>Before packets are handed to the cell.</summary>
    public void BeginPackets() => _upper = Mark.Now();

    public void EndPackets()
    {
        Spent spent = _upper.Since();
        Upper += spent;
        _inCell += spent;
    }

    public void OnSubframe(Tti tti)
    {
        _upper = Mark.Now();
        _enb!.OnSubframe(tti);
        Upper += _upper.Since();
    }

    public void OnRach(in RachIndication indication)
    {
        Preambles++;
        _enb!.OnRach(indication);
    }

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        _upper = Mark.Now();
        _enb!.OnPusch(indication, pdu);
        Upper += _upper.Since();
    }

    public void OnHarq(in HarqIndication indication) => _enb!.OnHarq(indication);

    public void OnSchedulingRequest(in SrIndication indication) => _enb!.OnSchedulingRequest(indication);

    public void OnCqi(in CqiIndication indication) => _enb!.OnCqi(indication);

    /// <summary>Processor time and octets allocated.</summary>
    internal readonly record struct Spent(long Nanoseconds, long Octets)
    {
        public static Spent operator +(Spent a, Spent b) => new(a.Nanoseconds + b.Nanoseconds, a.Octets + b.Octets);

        public static Spent operator -(Spent a, Spent b) => new(a.Nanoseconds - b.Nanoseconds, a.Octets - b.Octets);
    }

    private readonly record struct Mark(long Nanoseconds, long Octets)
    {
        public static Mark Now() => new(ThreadClock.Nanoseconds, GC.GetAllocatedBytesForCurrentThread());

        public Spent Since() => new(ThreadClock.Nanoseconds - Nanoseconds, GC.GetAllocatedBytesForCurrentThread() - Octets);
    }
}
