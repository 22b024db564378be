using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PRACH-Config, TS 36.331 §6.3.2.</summary>
public sealed record PrachConfig : IRrcType
{
    /// <summary>Logical root sequence number, TS 36.211 table 5.7.2-4.</summary>
    public int RootSequenceIndex { get; set; }

    public PrachConfigInfo? PrachConfigInfo { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RootSequenceIndex = u.Integer("rootSequenceIndex", RootSequenceIndex, 0, 837);
        PrachConfigInfo = u.OptionalItem("prach-ConfigInfo", PrachConfigInfo);
        u.End();
    }
}
