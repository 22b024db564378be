using LteImsBench.Core.Identity;

namespace LteImsBench.L2;

/// <summary>
/// What the radio bearers report upward, on the thread that called them. A callee may call back into the bearers, even to reset them;
/// spans are valid only during the call.
/// </summary>
public interface IRadioBearerNotifier
{
    /// <summary>An RRC PDU arrived on CCCH.</summary>
    void OnCcch(ReadOnlySpan<byte> rrcPdu);

    /// <summary>An RRC PDU arrived on SRB1 or SRB2; its integrity held if integrity protection is on.</summary>
    void OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu);

    /// <summary>A packet arrived on a data radio bearer, in order.</summary>
    void OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet);

    /// <summary>An SRB PDU failed its integrity check and was discarded (TS 36.323 §5.1.2.2).</summary>
    void OnIntegrityFailure(Lcid srb);

    /// <summary>An AM bearer reached maxRetxThreshold (TS 36.322 §5.2.1): radio link failure.</summary>
    void OnMaxRetransmissions(Lcid lcid);
}
