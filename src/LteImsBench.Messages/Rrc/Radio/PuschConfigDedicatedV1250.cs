using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigDedicated-v1250, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigDedicatedV1250 : IRrcType
{
    public SetupRelease<UciOnPusch> UciOnPusch { get; set; } = SetupRelease<UciOnPusch>.Release;

    public void Fields(UperCursor u)
    {
        u.Begin();
        UciOnPusch = u.SetupRelease("uciOnPUSCH", UciOnPusch);
        u.End();
    }
}

/// <summary>uciOnPUSCH of PUSCH-ConfigDedicated-v1250.</summary>
public sealed record UciOnPusch : IRrcType
{
    public int BetaOffsetAckIndexSubframeSet2 { get; set; }

    public int BetaOffsetRiIndexSubframeSet2 { get; set; }

    public int BetaOffsetCqiIndexSubframeSet2 { get; set; }

    public UciOnPuschBetaOffsetMc? BetaOffsetMc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        BetaOffsetAckIndexSubframeSet2 = u.Integer("betaOffset-ACK-Index-SubframeSet2-r12", BetaOffsetAckIndexSubframeSet2, 0, 15);
        BetaOffsetRiIndexSubframeSet2 = u.Integer("betaOffset-RI-Index-SubframeSet2-r12", BetaOffsetRiIndexSubframeSet2, 0, 15);
        BetaOffsetCqiIndexSubframeSet2 = u.Integer("betaOffset-CQI-Index-SubframeSet2-r12", BetaOffsetCqiIndexSubframeSet2, 0, 15);
        BetaOffsetMc = u.OptionalItem("betaOffsetMC-r12", BetaOffsetMc);
        u.End();
    }
}

/// <summary>betaOffsetMC-r12 of UciOnPusch.</summary>
public sealed record UciOnPuschBetaOffsetMc : IRrcType
{
    public int BetaOffsetAckIndexMcSubframeSet2 { get; set; }

    public int BetaOffsetRiIndexMcSubframeSet2 { get; set; }

    public int BetaOffsetCqiIndexMcSubframeSet2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BetaOffsetAckIndexMcSubframeSet2 = u.Integer("betaOffset-ACK-Index-MC-SubframeSet2-r12", BetaOffsetAckIndexMcSubframeSet2, 0, 15);
        BetaOffsetRiIndexMcSubframeSet2 = u.Integer("betaOffset-RI-Index-MC-SubframeSet2-r12", BetaOffsetRiIndexMcSubframeSet2, 0, 15);
        BetaOffsetCqiIndexMcSubframeSet2 = u.Integer("betaOffset-CQI-Index-MC-SubframeSet2-r12", BetaOffsetCqiIndexMcSubframeSet2, 0, 15);
        u.End();
    }
}
