using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NS-PmaxValue-r10, TS 36.331 §6.3.4.</summary>
public sealed record NsPmaxValue : IRrcType
{
    /// <summary>dBm.</summary>
    public int? AdditionalPmax { get; set; }

    public int AdditionalSpectrumEmission { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        AdditionalPmax = u.OptionalInteger("additionalPmax-r10", AdditionalPmax, -30, 33);
        AdditionalSpectrumEmission = u.Integer("additionalSpectrumEmission", AdditionalSpectrumEmission, 1, 32);
        u.End();
    }
}
