using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBSFN-SubframeConfig, TS 36.331 §6.3.7.</summary>
public sealed record MbsfnSubframeConfig : IRrcType
{
    private static readonly Scale RadioframeAllocationPeriodScale = new("n1 n2 n4 n8 n16 n32");

    /// <summary>Radio frames.</summary>
    public int RadioframeAllocationPeriod { get; set; }

    public int RadioframeAllocationOffset { get; set; }

    public SubframeAllocation SubframeAllocation { get; set; } = new SubframeAllocation.OneFrame(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        RadioframeAllocationPeriod = u.Scale("radioframeAllocationPeriod", RadioframeAllocationPeriod, RadioframeAllocationPeriodScale);
        RadioframeAllocationOffset = u.Integer("radioframeAllocationOffset", RadioframeAllocationOffset, 0, 7);
        SubframeAllocation = u.Choice("subframeAllocation", SubframeAllocation);
        u.End();
    }
}

/// <summary>subframeAllocation of MBSFN-SubframeConfig.</summary>
public abstract record SubframeAllocation : IRrcChoice<SubframeAllocation>
{
    public static Alternatives<SubframeAllocation> Alternatives { get; } = new Alternatives<SubframeAllocation>()
        .Add("oneFrame", static () => new OneFrame(default))
        .Add("fourFrames", static () => new FourFrames(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>oneFrame</c>.</summary>
    public sealed record OneFrame(uint Value) : SubframeAllocation
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 6);
    }

    /// <summary>Alternative <c>fourFrames</c>.</summary>
    public sealed record FourFrames(uint Value) : SubframeAllocation
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 24);
    }
}
