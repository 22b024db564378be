using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-TDD384, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraTdd384 : IRrcType
{
    public SequenceOf<SupportedBandUtraTdd384> SupportedBandListUtraTdd384 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListUtraTdd384 = u.List(
            "supportedBandListUTRA-TDD384", SupportedBandListUtraTdd384, 1, 64, static (c, v) => c.Enum(null, v));
        u.End();
    }
}
