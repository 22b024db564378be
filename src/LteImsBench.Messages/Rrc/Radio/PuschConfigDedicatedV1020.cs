using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigDedicated-v1020, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigDedicatedV1020 : IRrcType
{
    public BetaOffsetMc? BetaOffsetMc { get; set; }

    public bool GroupHoppingDisabled { get; set; }

    public bool DmrsWithOccActivated { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        BetaOffsetMc = u.OptionalItem("betaOffsetMC-r10", BetaOffsetMc);
        GroupHoppingDisabled = u.Flag("groupHoppingDisabled-r10", GroupHoppingDisabled);
        DmrsWithOccActivated = u.Flag("dmrs-WithOCC-Activated-r10", DmrsWithOccActivated);
        u.End();
    }
}

/// <summary>betaOffsetMC-r10 of PUSCH-ConfigDedicated-v1020.</summary>
public sealed record BetaOffsetMc : IRrcType
{
    public int BetaOffsetAckIndexMc { get; set; }

    public int BetaOffsetRiIndexMc { get; set; }

    public int BetaOffsetCqiIndexMc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BetaOffsetAckIndexMc = u.Integer("betaOffset-ACK-Index-MC-r10", BetaOffsetAckIndexMc, 0, 15);
        BetaOffsetRiIndexMc = u.Integer("betaOffset-RI-Index-MC-r10", BetaOffsetRiIndexMc, 0, 15);
        BetaOffsetCqiIndexMc = u.Integer("betaOffset-CQI-Index-MC-r10", BetaOffsetCqiIndexMc, 0, 15);
        u.End();
    }
}
