using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-v9c0, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraV9C0 : IRrcType
{
    public bool VoiceOverPsHsUtraFdd { get; set; }

    public bool VoiceOverPsHsUtraTdd128 { get; set; }

    public bool SrvccFromUtraFddToUtraFdd { get; set; }

    public bool SrvccFromUtraFddToGeran { get; set; }

    public bool SrvccFromUtraTdd128ToUtraTdd128 { get; set; }

    public bool SrvccFromUtraTdd128ToGeran { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 6);
        VoiceOverPsHsUtraFdd = u.Flag("voiceOverPS-HS-UTRA-FDD-r9", VoiceOverPsHsUtraFdd, "supported");
        VoiceOverPsHsUtraTdd128 = u.Flag("voiceOverPS-HS-UTRA-TDD128-r9", VoiceOverPsHsUtraTdd128, "supported");
        SrvccFromUtraFddToUtraFdd = u.Flag("srvcc-FromUTRA-FDD-ToUTRA-FDD-r9", SrvccFromUtraFddToUtraFdd, "supported");
        SrvccFromUtraFddToGeran = u.Flag("srvcc-FromUTRA-FDD-ToGERAN-r9", SrvccFromUtraFddToGeran, "supported");
        SrvccFromUtraTdd128ToUtraTdd128 = u.Flag("srvcc-FromUTRA-TDD128-ToUTRA-TDD128-r9", SrvccFromUtraTdd128ToUtraTdd128, "supported");
        SrvccFromUtraTdd128ToGeran = u.Flag("srvcc-FromUTRA-TDD128-ToGERAN-r9", SrvccFromUtraTdd128ToGeran, "supported");
        u.End();
    }
}
