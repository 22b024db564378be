using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PRACH-ConfigSIB, TS 36.331 §6.3.2.</summary>
public sealed record PrachConfigSib : IRrcType
{
    /// <summary>Logical root sequence number, TS 36.211 table 5.7.2-4.</summary>
    public int RootSequenceIndex { get; set; }

    public PrachConfigInfo PrachConfigInfo { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        RootSequenceIndex = u.Integer("rootSequenceIndex", RootSequenceIndex, 0, 837);
        PrachConfigInfo = u.Item("prach-ConfigInfo", PrachConfigInfo);
        u.End();
    }
}
