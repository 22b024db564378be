using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Finds the message that octets hold and reads it.</summary>
internal static class NasDecoder
{
    private const int ProtectedHeader = 6;

    /// <param name="octets">The message.</param>
    /// <param name="direction">Where known.</param>
    /// <param name="origin">Octets before the message in what was received, for the offset of a fault.</param>
    public static DecodeResult<NasMessage> Decode(ReadOnlySpan<byte> octets, NasDirection? direction, int origin)
    {
        if (octets.Length < 2) return Fault("EMM", NasFault.ProtocolErrorUnspecified, origin, "a NAS message has at least 2 octets");
        switch ((ProtocolDiscriminator)(octets[0] & 15))
        {
            case ProtocolDiscriminator.Esm:
                return DecodeEsm(octets, origin);
            case ProtocolDiscriminator.Emm:
                break;
            default:
                string detail = $"protocol discriminator {octets[0] & 15}: expected 7 (EMM) or 2 (ESM)";
                return Fault("EMM", NasFault.ProtocolErrorUnspecified, origin, detail);
        }

        switch ((SecurityHeaderType)(octets[0] >> 4))
        {
            case SecurityHeaderType.Plain:
                return DecodeEmm(octets, direction, origin);
            case >= SecurityHeaderType.ServiceRequest:
                return DecodeServiceRequest(octets, origin);   // table 9.3.1: 13 to 15 are read as 12
            case > SecurityHeaderType.PartiallyCiphered:
                return Fault("EMM", NasFault.ProtocolErrorUnspecified, origin, $"security header type {octets[0] >> 4} is reserved");
            default:
                return DecodeProtectedAndInner(octets, direction, origin);
        }
    }

    /// <summary>The fault of a container that holds another message than it may; so messages cannot nest without end.</summary>
    public static DecodeFault NotAllowedInside(string protocol) =>
        Fault(protocol, NasFault.ProtocolErrorUnspecified, 0, "not a message that this container holds");

    public static DecodeResult<SecurityProtectedNas> DecodeProtected(ReadOnlySpan<byte> octets)
    {
        if (octets.Length == 0 || (octets[0] & 15) != (int)ProtocolDiscriminator.Emm || octets[0] >> 4 is 0 or > 5)
            return Fault("EMM", NasFault.ProtocolErrorUnspecified, 0, "not a security protected NAS message");
        if (octets.Length <= ProtectedHeader)
            return Fault("EMM", NasFault.InvalidMandatoryInformation, octets.Length, "the message ends before its NAS message");
        var reader = new NasReader(octets[1..], 1);
        return new SecurityProtectedNas((SecurityHeaderType)(octets[0] >> 4), reader.UInt32(), reader.Octet(), reader.Rest());
    }

    private static DecodeResult<NasMessage> DecodeProtectedAndInner(ReadOnlySpan<byte> octets, NasDirection? direction, int origin)
    {
        if (origin > 0) return Fault("EMM", NasFault.ProtocolErrorUnspecified, origin, "a protected message inside a protected message");
        DecodeResult<SecurityProtectedNas> outer = DecodeProtected(octets);
        if (!outer.IsOk) return outer.Fault;
        ReadOnlySpan<byte> payload = octets[ProtectedHeader..];
        if (outer.Value.IsCiphered && !LooksPlain(payload)) return outer.Value;
        DecodeResult<NasMessage> inner = Decode(payload, direction, ProtectedHeader);
        if (outer.Value.IsCiphered)
        {
            // With the null algorithm the payload is plain. Ciphertext that reads as a message by chance is nearly always cut short.
            bool isReadable = inner.IsOk && inner.Value.Unhandled.All(element => element.Reason != UnhandledReason.Truncated);
            return isReadable ? outer.Value with { Message = inner.Value } : outer.Value;
        }

        return inner.IsOk ? outer.Value with { Message = inner.Value } : inner.Fault;
    }

    private static bool LooksPlain(ReadOnlySpan<byte> payload) =>
        payload[0] == (byte)ProtocolDiscriminator.Emm
        || (payload[0] & 15) == (byte)ProtocolDiscriminator.Esm && payload[0] >> 4 is 0 or >= 5;

    private static DecodeResult<NasMessage> DecodeServiceRequest(ReadOnlySpan<byte> octets, int origin)
    {
        var reader = new NasReader(octets, origin, ElementTable.Empty);
        ServiceRequest message = ServiceRequest.Read(ref reader);
        return Judge("EMM", ref reader, message);
    }

    private static DecodeResult<NasMessage> DecodeEmm(ReadOnlySpan<byte> octets, NasDirection? direction, int origin)
    {
        if (MessageCatalogue.Find((EmmMessageType)octets[1], direction, octets) is not { } kind)
            return Fault("EMM", NasFault.MessageTypeNonExistent, origin + 1, $"message type 0x{octets[1]:x2} is not defined");
        var reader = new NasReader(octets[2..], origin + 2, kind.Table);
        EmmMessage message = kind.Read(ref reader);
        return Judge("EMM", ref reader, message);
    }

    private static DecodeResult<NasMessage> DecodeEsm(ReadOnlySpan<byte> octets, int origin)
    {
        if (octets.Length < 3) return Fault("ESM", NasFault.ProtocolErrorUnspecified, origin, "an ESM message has at least 3 octets");
        if (MessageCatalogue.Find((EsmMessageType)octets[2]) is not { } kind)
            return Fault("ESM", NasFault.MessageTypeNonExistent, origin + 2, $"message type 0x{octets[2]:x2} is not defined");
        var reader = new NasReader(octets[3..], origin + 3, kind.Table);
        EsmMessage message = kind.Read(ref reader, new EpsBearerId((byte)(octets[0] >> 4)), new Pti(octets[1]));
        return Judge("ESM", ref reader, message);
    }

    private static DecodeResult<NasMessage> Judge(string protocol, ref NasReader reader, NasMessage message)
    {
        NasMessage complete = reader.Complete(message);
        return reader.Fault is { } fault ? Fault(protocol, fault.Cause, fault.Octet, fault.Detail) : complete;
    }

    private static DecodeFault Fault(string protocol, byte cause, int octet, string detail) =>
        new(octet * 8L, $"{protocol} #{cause}", detail);
}
