namespace LteImsBench.L2.Rlc;

/// <summary>What an RLC entity reports upward. A callee may re-establish or release the entity.</summary>
internal interface IRlcUpper
{
    /// <summary>An SDU, complete and in order.</summary>
    void OnSdu(ReadOnlySpan<byte> sdu);

    /// <summary>The peer has acknowledged all SDUs up to the one queued with <paramref name="tag"/>.</summary>
    void OnDelivered(long tag)
    {
    }

    /// <summary>RETX_COUNT has reached maxRetxThreshold.</summary>
    void OnMaxRetransmissions()
    {
    }
}
