using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDCP-Parameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record PdcpParametersV1130 : IRrcType
{
    public bool PdcpSnExtension { get; set; }

    public bool SupportRohcContextContinue { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        PdcpSnExtension = u.Flag("pdcp-SN-Extension-r11", PdcpSnExtension, "supported");
        SupportRohcContextContinue = u.Flag("supportRohcContextContinue-r11", SupportRohcContextContinue, "supported");
        u.End();
    }
}
