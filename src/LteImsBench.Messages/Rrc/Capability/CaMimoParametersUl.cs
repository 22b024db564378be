using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CA-MIMO-ParametersUL-r10, TS 36.331 §6.3.6.</summary>
public sealed record CaMimoParametersUl : IRrcType
{
    public CaBandwidthClass CaBandwidthClassUl { get; set; }

    public MimoCapabilityUl? SupportedMimoCapabilityUl { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CaBandwidthClassUl = u.Enum("ca-BandwidthClassUL-r10", CaBandwidthClassUl);
        SupportedMimoCapabilityUl = u.OptionalEnum("supportedMIMO-CapabilityUL-r10", SupportedMimoCapabilityUl);
        u.End();
    }
}
