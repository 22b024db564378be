using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultsCDMA2000, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultsCdma2000 : IRrcType
{
    public bool PreRegistrationStatusHrpd { get; set; }

    public SequenceOf<MeasResultCdma2000> MeasResultListCdma2000 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        PreRegistrationStatusHrpd = u.Boolean("preRegistrationStatusHRPD", PreRegistrationStatusHrpd);
        MeasResultListCdma2000 = u.List("measResultListCDMA2000", MeasResultListCdma2000, 1, 8);
        u.End();
    }
}
