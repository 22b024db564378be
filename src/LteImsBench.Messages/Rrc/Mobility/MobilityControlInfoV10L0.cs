using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MobilityControlInfo-v10l0, TS 36.331 §6.3.4.</summary>
public sealed record MobilityControlInfoV10L0 : IRrcType
{
    public int? AdditionalSpectrumEmissionV10L0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        AdditionalSpectrumEmissionV10L0 = u.OptionalInteger("additionalSpectrumEmission-v10l0", AdditionalSpectrumEmissionV10L0, 33, 288);
        u.End();
    }
}
