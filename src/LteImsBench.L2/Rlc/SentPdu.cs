namespace LteImsBench.L2.Rlc;

/// <summary>An AMD PDU that waits for its acknowledgement.</summary>
internal sealed class SentPdu : PduBody
{
    private const int NeverSentAgain = -1;

    /// <summary>RETX_COUNT; -1 until the PDU is first considered for retransmission.</summary>
    public int RetransmissionCount { get; set; } = NeverSentAgain;

    public bool IsAcknowledged { get; set; }

    /// <summary>The STATUS PDU, by number, that last reported the PDU or a portion of it missing.</summary>
    public long NackedBy { get; set; }

    /// <summary>The STATUS PDU or poll, by number, that last raised RETX_COUNT: once for all portions it names.</summary>
    public long CountedBy { get; set; }

    /// <summary>Portions that wait to be sent again.</summary>
    public int PendingPortions { get; set; }

    /// <summary>Tag of the last SDU that ends in this PDU.</summary>
    public long Tag { get; set; } = SduQueue.NoTag;

    public override void Clear(OctetPool pool)
    {
        base.Clear(pool);
        RetransmissionCount = NeverSentAgain;
        IsAcknowledged = false;
        NackedBy = 0;
        CountedBy = 0;
        PendingPortions = 0;
        Tag = SduQueue.NoTag;
    }
}
