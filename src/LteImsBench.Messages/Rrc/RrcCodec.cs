using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRC messages to bits and back (TS 36.331, unaligned PER), and to JSON (ITU-T X.697 with the names of the ASN.1).</summary>
public static class RrcCodec
{
    /// <summary>Decodes one PDU of <paramref name="channel"/>.</summary>
    public static DecodeResult<RrcMessage> Decode(RrcChannel channel, ReadOnlySpan<byte> pdu) =>
        throw new NotImplementedException("RRC decoder: not implemented");

    /// <summary>The PDU of <paramref name="message"/>.</summary>
    public static byte[] Encode(RrcMessage message) => throw new NotImplementedException("RRC encoder: not implemented");

    /// <summary>Encodes into <paramref name="target"/> and returns the octets written.</summary>
    public static int Encode(RrcMessage message, Span<byte> target) => throw new NotImplementedException("RRC encoder: not implemented");

    public static void WriteJson(RrcMessage message, Utf8JsonWriter json) =>
        throw new NotImplementedException("RRC printer: not implemented");

    /// <summary>The name of the message's ASN.1 type, such as <c>RRCConnectionSetup</c>.</summary>
    public static string NameOf(RrcMessage message) => throw new NotImplementedException("RRC names: not implemented");
}
