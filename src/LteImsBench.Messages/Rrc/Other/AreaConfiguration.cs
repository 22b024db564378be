using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AreaConfiguration-r10, TS 36.331 §6.3.6.</summary>
public abstract record AreaConfiguration : IRrcChoice<AreaConfiguration>
{
    public static Alternatives<AreaConfiguration> Alternatives { get; } = new Alternatives<AreaConfiguration>()
        .Add("cellGlobalIdList-r10", static () => new CellGlobalIdList([]))
        .Add("trackingAreaCodeList-r10", static () => new TrackingAreaCodeList([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>cellGlobalIdList-r10</c>.</summary>
    public sealed record CellGlobalIdList(SequenceOf<CellGlobalIdEutra> Value) : AreaConfiguration
    {
        public SequenceOf<CellGlobalIdEutra> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 32);
    }

    /// <summary>Alternative <c>trackingAreaCodeList-r10</c>.</summary>
    public sealed record TrackingAreaCodeList(SequenceOf<Tac> Value) : AreaConfiguration
    {
        public SequenceOf<Tac> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8, static (c, v) => c.Tac(null, v));
    }
}
