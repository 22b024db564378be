using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultForECID-r9, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultForEcid : IRrcType
{
    public int UeRxTxTimeDiffResult { get; set; }

    public uint CurrentSfn { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        UeRxTxTimeDiffResult = u.Integer("ue-RxTxTimeDiffResult-r9", UeRxTxTimeDiffResult, 0, 4095);
        CurrentSfn = u.Bits("currentSFN-r9", CurrentSfn, 10);
        u.End();
    }
}
