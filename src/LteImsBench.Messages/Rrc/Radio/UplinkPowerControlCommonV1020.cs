using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlCommon-v1020, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlCommonV1020 : IRrcType
{
    private static readonly Scale DeltaFPucchFormat3Scale = new("deltaF-1 deltaF0 deltaF1 deltaF2 deltaF3 deltaF4 deltaF5 deltaF6");
    private static readonly Scale DeltaFPucchFormat1BCsScale = new("deltaF1 deltaF2 spare2 spare1");

    public int DeltaFPucchFormat3 { get; set; }

    public int DeltaFPucchFormat1BCs { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeltaFPucchFormat3 = u.Scale("deltaF-PUCCH-Format3-r10", DeltaFPucchFormat3, DeltaFPucchFormat3Scale);
        DeltaFPucchFormat1BCs = u.Scale("deltaF-PUCCH-Format1bCS-r10", DeltaFPucchFormat1BCs, DeltaFPucchFormat1BCsScale);
        u.End();
    }
}
