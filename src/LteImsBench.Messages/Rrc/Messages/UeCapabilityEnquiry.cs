using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UECapabilityEnquiry, TS 36.331 §6.2.2.</summary>
public sealed record UeCapabilityEnquiry : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public SequenceOf<RatType> UeCapabilityRequest { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    public SequenceOf<int>? RequestedFrequencyBands { get; set; }

    public bool RequestReducedFormat { get; set; }

    public bool RequestSkipFallbackComb { get; set; }

    public int? RequestedMaxCCsDl { get; set; }

    public int? RequestedMaxCCsUl { get; set; }

    public bool RequestReducedIntNonContComb { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("ueCapabilityEnquiry-r8", c1: 4);
        u.Begin(this, optionals: 1);
        UeCapabilityRequest = u.List("ue-CapabilityRequest", UeCapabilityRequest, 1, 8, static (c, v) => c.Enum(null, v));
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        RequestedFrequencyBands = u.OptionalList(
            "requestedFrequencyBands-r11", RequestedFrequencyBands, 1, 16, static (c, v) => c.Integer(null, v, 1, 256));
        u.NonCritical(6);
        RequestReducedFormat = u.Flag("requestReducedFormat-r13", RequestReducedFormat);
        RequestSkipFallbackComb = u.Flag("requestSkipFallbackComb-r13", RequestSkipFallbackComb);
        RequestedMaxCCsDl = u.OptionalInteger("requestedMaxCCsDL-r13", RequestedMaxCCsDl, 2, 32);
        RequestedMaxCCsUl = u.OptionalInteger("requestedMaxCCsUL-r13", RequestedMaxCCsUl, 2, 32);
        RequestReducedIntNonContComb = u.Flag("requestReducedIntNonContComb-r13", RequestReducedIntNonContComb);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(2, notDecoded: 0b01);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
