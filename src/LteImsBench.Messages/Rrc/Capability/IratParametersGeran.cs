using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersGERAN, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersGeran : IRrcType
{
    public SequenceOf<SupportedBandGeran> SupportedBandListGeran { get; set; } = [];

    public bool InterRatPsHoToGeran { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListGeran = u.List("supportedBandListGERAN", SupportedBandListGeran, 1, 64, static (c, v) => c.Enum(null, v));
        InterRatPsHoToGeran = u.Boolean("interRAT-PS-HO-ToGERAN", InterRatPsHoToGeran);
        u.End();
    }
}
