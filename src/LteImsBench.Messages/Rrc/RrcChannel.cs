namespace LteImsBench.Messages.Rrc;

/// <summary>The logical channel, and thereby the outermost type, of an RRC message (TS 36.331 §6.2.1).</summary>
public enum RrcChannel
{
    BcchBch,
    BcchDlSch,
    Pcch,
    DlCcch,
    UlCcch,
    DlDcch,
    UlDcch,
}
