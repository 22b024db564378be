using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-FDD, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraFdd : IRrcType
{
    public SequenceOf<SupportedBandUtraFdd> SupportedBandListUtraFdd { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListUtraFdd = u.List("supportedBandListUTRA-FDD", SupportedBandListUtraFdd, 1, 64, static (c, v) => c.Enum(null, v));
        u.End();
    }
}
