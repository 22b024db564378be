using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RedistributionInterFreqInfo-r13, TS 36.331 §6.3.1.</summary>
public sealed record RedistributionInterFreqInfo : IRrcType
{
    public int? RedistributionFactorFreq { get; set; }

    public SequenceOf<RedistributionNeighCell>? RedistributionNeighCellList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        RedistributionFactorFreq = u.OptionalInteger("redistributionFactorFreq-r13", RedistributionFactorFreq, 1, 10);
        RedistributionNeighCellList = u.OptionalList("redistributionNeighCellList-r13", RedistributionNeighCellList, 1, 16);
        u.End();
    }
}
