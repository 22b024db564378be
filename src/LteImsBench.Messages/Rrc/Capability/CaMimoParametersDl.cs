using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CA-MIMO-ParametersDL-r10, TS 36.331 §6.3.6.</summary>
public sealed record CaMimoParametersDl : IRrcType
{
    public CaBandwidthClass CaBandwidthClassDl { get; set; }

    public MimoCapabilityDl? SupportedMimoCapabilityDl { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CaBandwidthClassDl = u.Enum("ca-BandwidthClassDL-r10", CaBandwidthClassDl);
        SupportedMimoCapabilityDl = u.OptionalEnum("supportedMIMO-CapabilityDL-r10", SupportedMimoCapabilityDl);
        u.End();
    }
}
