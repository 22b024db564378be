namespace LteImsBench.L2.Rlc;

/// <summary>
/// What an RLC transmitter has to send, in octets with the RLC headers it would take in one PDU each. Data that a full window
/// holds back does not count.
/// </summary>
/// <param name="StatusOctets">A STATUS PDU that is due.</param>
/// <param name="RetransmissionOctets">PDUs and portions to send again.</param>
/// <param name="NewOctets">SDUs and rests of SDUs not sent yet.</param>
public readonly record struct RlcBufferState(int StatusOctets, int RetransmissionOctets, int NewOctets)
{
    public int Total => StatusOctets + RetransmissionOctets + NewOctets;

    public bool IsEmpty => Total == 0;
}
