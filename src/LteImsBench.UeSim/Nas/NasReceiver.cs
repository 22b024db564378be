using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas;

/// <summary>Takes the protection off downlink messages and drops those that may not be processed, TS 24.301 §4.4.4.2.</summary>
internal sealed class NasReceiver(NasCore core)
{
    /// <summary>The message inside; a fault where the octets are no message; nothing where it is to be discarded.</summary>
    public NasArrival? Open(OctetString wire)
    {
        if (wire.IsEmpty) return null;
        if ((wire[0] & 15) == (int)ProtocolDiscriminator.Esm) return OpenPlain(wire);
        return (SecurityHeaderType)(wire[0] >> 4) switch
        {
            SecurityHeaderType.Plain => OpenPlain(wire),
            SecurityHeaderType.IntegrityProtectedNewContext => OpenSecurityModeCommand(wire),
            SecurityHeaderType.IntegrityProtected or SecurityHeaderType.IntegrityProtectedAndCiphered => OpenProtected(wire),
            _ => null,
        };
    }

    private NasArrival? OpenPlain(OctetString octets)
    {
        DecodeResult<NasMessage> decoded = NasCodec.Decode(octets, NasDirection.Downlink);
        if (core.Emm.Security.IsExchangeSecure || decoded.Value is not { } message || !IsAcceptedUnprotected(message))
        {
            string what = decoded.Value is { } known ? NasCodec.NameOf(known) : decoded.Fault!.ToString();
            core.Log.State(Layer.Nas, "UNPROTECTED MESSAGE DISCARDED", what);
            return null;
        }

        return new(message, null, octets);
    }

    private NasArrival? OpenProtected(OctetString wire)
    {
        if (core.Emm.Security.Current is { } context && context.TryUnprotect(wire, out byte[] plain))
        {
            core.Emm.Security.IsExchangeSecure = true;
            OctetString octets = OctetString.Wrap(plain);
            DecodeResult<NasMessage> decoded = NasCodec.Decode(octets, NasDirection.Downlink);
            return new(decoded.Value, decoded.Fault, octets);
        }

        // Before security is set up the messages that need none are taken whatever their protection says.
        if (!core.Emm.Security.IsExchangeSecure
            && NasCodec.Decode(wire, NasDirection.Downlink).Value is SecurityProtectedNas { Message: { } inner, Payload: var payload }
            && IsAcceptedUnprotected(inner))
        {
            return new(inner, null, payload);
        }

        core.Log.State(Layer.Nas, "INTEGRITY CHECK FAILED", "message discarded");
        return null;
    }

    // The command is not ciphered, and is judged by the keys that it names: by its procedure (§5.4.3.3).
    private static NasArrival? OpenSecurityModeCommand(OctetString wire) =>
        NasCodec.Decode(wire, NasDirection.Downlink).Value is SecurityProtectedNas { Message: SecurityModeCommand command }
            ? new(command, null, wire)
            : null;

    private static bool IsAcceptedUnprotected(NasMessage message) => message is
        IdentityRequest { IdentityType: IdentityType.Imsi }
        or AuthenticationRequest
        or AuthenticationReject
        or AttachReject { EmmCause: not EmmCause.NotAuthorizedForThisCsg }
        or DetachAccept
        or TrackingAreaUpdateReject { EmmCause: not EmmCause.NotAuthorizedForThisCsg }
        or ServiceReject { EmmCause: not EmmCause.NotAuthorizedForThisCsg };
}

/// <summary>A downlink message that may be processed, or why its content cannot be.</summary>
/// <param name="Message">The message.</param>
/// <param name="Fault">What is wrong with a protected one.</param>
/// <param name="Octets">Its octets, deciphered; of a SECURITY MODE COMMAND with its protection.</param>
internal sealed record NasArrival(NasMessage? Message, DecodeFault? Fault, OctetString Octets);
