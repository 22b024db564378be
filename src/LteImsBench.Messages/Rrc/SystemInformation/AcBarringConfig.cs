using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AC-BarringConfig, TS 36.331 §6.3.1.</summary>
public sealed record AcBarringConfig : IRrcType
{
    private static readonly Scale AcBarringFactorScale = new("p00 p05 p10 p15 p20 p25 p30 p40 p50 p60 p70 p75 p80 p85 p90 p95");
    private static readonly Scale AcBarringTimeScale = new("s4 s8 s16 s32 s64 s128 s256 s512");

    /// <summary>PDUs.</summary>
    public int AcBarringFactor { get; set; }

    /// <summary>Seconds.</summary>
    public int AcBarringTime { get; set; }

    public uint AcBarringForSpecialAc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AcBarringFactor = u.Scale("ac-BarringFactor", AcBarringFactor, AcBarringFactorScale);
        AcBarringTime = u.Scale("ac-BarringTime", AcBarringTime, AcBarringTimeScale);
        AcBarringForSpecialAc = u.Bits("ac-BarringForSpecialAC", AcBarringForSpecialAc, 5);
        u.End();
    }
}
