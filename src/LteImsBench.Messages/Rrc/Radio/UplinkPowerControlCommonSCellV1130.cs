using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlCommonSCell-v1130, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlCommonSCellV1130 : IRrcType
{
    public int DeltaPreambleMsg3 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeltaPreambleMsg3 = u.Integer("deltaPreambleMsg3-r11", DeltaPreambleMsg3, -1, 6);
        u.End();
    }
}
