using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-TDD768, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraTdd768 : IRrcType
{
    public SequenceOf<SupportedBandUtraTdd768> SupportedBandListUtraTdd768 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListUtraTdd768 = u.List(
            "supportedBandListUTRA-TDD768", SupportedBandListUtraTdd768, 1, 64, static (c, v) => c.Enum(null, v));
        u.End();
    }
}
