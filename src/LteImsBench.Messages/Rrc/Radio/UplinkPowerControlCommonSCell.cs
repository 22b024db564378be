using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlCommonSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlCommonSCell : IRrcType
{
    public int P0NominalPusch { get; set; }

    public int Alpha { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        P0NominalPusch = u.Integer("p0-NominalPUSCH-r10", P0NominalPusch, -126, 24);
        Alpha = u.Scale("alpha-r10", Alpha, Scales.Alpha);
        u.End();
    }
}
