using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>HandoverFromEUTRAPreparationRequest, TS 36.331 §6.2.2.</summary>
public sealed record HandoverFromEutraPreparationRequest : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public Cdma2000Type Cdma2000Type { get; set; }

    public uint? Rand { get; set; }

    public OctetString? MobilityParameters { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool? ConcurrPrepCdma2000Hrpd { get; set; }

    public bool DualRxTxRedirectIndicator { get; set; }

    public CarrierFreqCdma2000? RedirectCarrierCdma20001Xrtt { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("handoverFromEUTRAPreparationRequest-r8", c1: 4);
        u.Begin(this, optionals: 3);
        Cdma2000Type = u.Enum("cdma2000-Type", Cdma2000Type);
        Rand = u.OptionalBits("rand", Rand, 32);
        MobilityParameters = u.OptionalOctets("mobilityParameters", MobilityParameters);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        ConcurrPrepCdma2000Hrpd = u.OptionalBoolean("concurrPrepCDMA2000-HRPD-r9", ConcurrPrepCdma2000Hrpd);
        u.NonCritical(3);
        DualRxTxRedirectIndicator = u.Flag("dualRxTxRedirectIndicator-r10", DualRxTxRedirectIndicator);
        RedirectCarrierCdma20001Xrtt = u.OptionalItem("redirectCarrierCDMA2000-1XRTT-r10", RedirectCarrierCdma20001Xrtt);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
