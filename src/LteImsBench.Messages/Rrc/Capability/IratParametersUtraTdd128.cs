using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-TDD128, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraTdd128 : IRrcType
{
    public SequenceOf<SupportedBandUtraTdd128> SupportedBandListUtraTdd128 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListUtraTdd128 = u.List(
            "supportedBandListUTRA-TDD128", SupportedBandListUtraTdd128, 1, 64, static (c, v) => c.Enum(null, v));
        u.End();
    }
}
