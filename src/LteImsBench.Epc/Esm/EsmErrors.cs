using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>Answers to ESM messages that are wrong in themselves, TS 24.301 §7.3 to §7.5.</summary>
internal static class EsmErrors
{
    private const int HeaderOctets = 3;

    /// <summary>The reject for a container that holds no PDN CONNECTIVITY REQUEST.</summary>
    public static PdnConnectivityReject Reject(OctetString octets, DecodeResult<NasMessage> content) =>
        new(default, PtiOf(octets), content.Fault is { } fault ? (EsmCause)FaultCause.Of(fault) : EsmCause.MessageTypeNonExistentOrNotImplemented);

    /// <summary>The reject message of the procedure that a message of the UE begins, or ESM STATUS.</summary>
    public static EsmMessage Answer(OctetString octets, byte cause)
    {
        EsmMessageType type = octets.Length >= HeaderOctets ? (EsmMessageType)octets[2] : 0;
        EpsBearerId ebi = octets.IsEmpty ? default : new((byte)(octets[0] >> 4));
        return RejectOf(type, PtiOf(octets), cause) ?? new EsmStatus(ebi, PtiOf(octets), (EsmCause)cause);
    }

    /// <summary>Null for a message that begins no procedure.</summary>
    public static EsmMessage? RejectOf(EsmMessageType type, Pti pti, byte cause) => type switch
    {
        EsmMessageType.PdnConnectivityRequest => new PdnConnectivityReject(default, pti, (EsmCause)cause),
        EsmMessageType.PdnDisconnectRequest => new PdnDisconnectReject(default, pti, (EsmCause)cause),
        EsmMessageType.BearerResourceAllocationRequest => new BearerResourceAllocationReject(default, pti, (EsmCause)cause),
        EsmMessageType.BearerResourceModificationRequest => new BearerResourceModificationReject(default, pti, (EsmCause)cause),
        _ => null,
    };

    private static Pti PtiOf(OctetString octets) => octets.Length > 1 ? new(octets[1]) : default;
}
