using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersCDMA2000-v1130, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersCdma2000V1130 : IRrcType
{
    public bool Cdma2000NwSharing { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Cdma2000NwSharing = u.Flag("cdma2000-NW-Sharing-r11", Cdma2000NwSharing, "supported");
        u.End();
    }
}
