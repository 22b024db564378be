using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellGlobalIdCDMA2000, TS 36.331 §6.3.4.</summary>
public abstract record CellGlobalIdCdma2000 : IRrcChoice<CellGlobalIdCdma2000>
{
    public static Alternatives<CellGlobalIdCdma2000> Alternatives { get; } = new Alternatives<CellGlobalIdCdma2000>()
        .Add("cellGlobalId1XRTT", static () => new CellGlobalId1Xrtt(default))
        .Add("cellGlobalIdHRPD", static () => new CellGlobalIdHrpd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>cellGlobalId1XRTT</c>.</summary>
    public sealed record CellGlobalId1Xrtt(ulong Value) : CellGlobalIdCdma2000
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 47);
    }

    /// <summary>Alternative <c>cellGlobalIdHRPD</c>.</summary>
    public sealed record CellGlobalIdHrpd(BitString Value) : CellGlobalIdCdma2000
    {
        public BitString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.BitString(null, Value, 128, 128);
    }
}
