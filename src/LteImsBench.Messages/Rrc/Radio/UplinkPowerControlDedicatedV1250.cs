using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlDedicated-v1250, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlDedicatedV1250 : IRrcType
{
    public SetupRelease<Set2PowerControlParameter> Set2PowerControlParameter { get; set; } =
        SetupRelease<Set2PowerControlParameter>.Release;

    public void Fields(UperCursor u)
    {
        u.Begin();
        Set2PowerControlParameter = u.SetupRelease("set2PowerControlParameter", Set2PowerControlParameter);
        u.End();
    }
}

/// <summary>set2PowerControlParameter of UplinkPowerControlDedicated-v1250.</summary>
public sealed record Set2PowerControlParameter : IRrcType
{
    public uint TpcSubframeSet { get; set; }

    public int P0NominalPuschSubframeSet2 { get; set; }

    public int AlphaSubframeSet2 { get; set; }

    public int P0UePuschSubframeSet2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        TpcSubframeSet = u.Bits("tpc-SubframeSet-r12", TpcSubframeSet, 10);
        P0NominalPuschSubframeSet2 = u.Integer("p0-NominalPUSCH-SubframeSet2-r12", P0NominalPuschSubframeSet2, -126, 24);
        AlphaSubframeSet2 = u.Scale("alpha-SubframeSet2-r12", AlphaSubframeSet2, Scales.Alpha);
        P0UePuschSubframeSet2 = u.Integer("p0-UE-PUSCH-SubframeSet2-r12", P0UePuschSubframeSet2, -8, 7);
        u.End();
    }
}
