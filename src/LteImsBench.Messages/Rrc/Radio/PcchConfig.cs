using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PCCH-Config, TS 36.331 §6.3.2.</summary>
public sealed record PcchConfig : IRrcType
{
    private static readonly Scale DefaultPagingCycleScale = new("rf32 rf64 rf128 rf256");

    /// <summary>Radio frames.</summary>
    public int DefaultPagingCycle { get; set; }

    public PagingNb NB { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DefaultPagingCycle = u.Scale("defaultPagingCycle", DefaultPagingCycle, DefaultPagingCycleScale);
        NB = u.Enum("nB", NB);
        u.End();
    }
}

/// <summary>nB of PCCH-Config.</summary>
[Enumerated("fourT twoT oneT halfT quarterT oneEighthT oneSixteenthT oneThirtySecondT")]
public enum PagingNb
{
    FourT,
    TwoT,
    OneT,
    HalfT,
    QuarterT,
    OneEighthT,
    OneSixteenthT,
    OneThirtySecondT,
}
