using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NS-PmaxValueNR-r15, TS 36.331 §6.3.4.</summary>
public sealed record NsPmaxValueNr : IRrcType
{
    public int? AdditionalPmaxNr { get; set; }

    public int AdditionalSpectrumEmissionNr { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        AdditionalPmaxNr = u.OptionalInteger("additionalPmaxNR-r15", AdditionalPmaxNr, -30, 33);
        AdditionalSpectrumEmissionNr = u.Integer("additionalSpectrumEmissionNR-r15", AdditionalSpectrumEmissionNr, 0, 7);
        u.End();
    }
}
