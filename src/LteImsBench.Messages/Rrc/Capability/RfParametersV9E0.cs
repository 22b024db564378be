using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v9e0, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV9E0 : IRrcType
{
    public SequenceOf<SupportedBandEutraV9E0>? SupportedBandListEutraV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandListEutraV9E0 = u.OptionalList("supportedBandListEUTRA-v9e0", SupportedBandListEutraV9E0, 1, 64);
        u.End();
    }
}
