using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigDedicated : IRrcType
{
    /// <summary>TS 36.213 table 8.6.3-1.</summary>
    public int BetaOffsetAckIndex { get; set; }

    /// <summary>TS 36.213 table 8.6.3-2.</summary>
    public int BetaOffsetRiIndex { get; set; }

    /// <summary>TS 36.213 table 8.6.3-3.</summary>
    public int BetaOffsetCqiIndex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BetaOffsetAckIndex = u.Integer("betaOffset-ACK-Index", BetaOffsetAckIndex, 0, 15);
        BetaOffsetRiIndex = u.Integer("betaOffset-RI-Index", BetaOffsetRiIndex, 0, 15);
        BetaOffsetCqiIndex = u.Integer("betaOffset-CQI-Index", BetaOffsetCqiIndex, 0, 15);
        u.End();
    }
}
