using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>
/// The NAS protocol of the EPS as octets: plain EMM and ESM messages, security protected ones and SERVICE REQUEST (TS 24.301 §8, §9).
/// What breaks the format is a fault with the cause that the receiver would answer: <c>EMM #96</c>, <c>ESM #97</c> and so on.
/// </summary>
public static class NasCodec
{
    /// <summary>Decodes a message.</summary>
    /// <param name="octets">The message, from its first octet to its last.</param>
    /// <param name="direction">
    /// Where known; tells the two forms of DETACH REQUEST apart. A message may still be one that is not defined that way: see
    /// <see cref="DirectionOf"/>.
    /// </param>
    public static DecodeResult<NasMessage> Decode(ReadOnlySpan<byte> octets, NasDirection? direction = null) =>
        NasDecoder.Decode(octets, direction, 0);

    /// <summary>
    /// Decodes the security header only, whatever the payload is. For receivers that check integrity and decipher themselves.
    /// </summary>
    public static DecodeResult<SecurityProtectedNas> DecodeProtected(ReadOnlySpan<byte> octets) =>
        NasDecoder.DecodeProtected(octets);

    /// <summary>Encodes a message.</summary>
    /// <exception cref="ArgumentException">An element holds more than its length field can say.</exception>
    public static byte[] Encode(NasMessage message)
    {
        var writer = new NasWriter();
        message.Write(ref writer);
        return writer.Written.ToArray();
    }

    /// <summary>
    /// The one direction that the message, or the one inside it, is defined for; null when both. A receiver answers #97 to a type that is
    /// not defined for the direction it came (TS 24.301 §7.4).
    /// </summary>
    public static NasDirection? DirectionOf(NasMessage message) => MessageCatalogue.WayOf(message);

    /// <summary>
    /// The standard's name in capitals, such as <c>ATTACH REQUEST</c>; of a security protected message the name of the one inside, where
    /// that can be read.
    /// </summary>
    public static string NameOf(NasMessage message) => message is SecurityProtectedNas { Message: { } inner } ? inner.Name : message.Name;

    /// <summary>The name followed by that of the ESM message carried along: <c>ATTACH REQUEST, PDN CONNECTIVITY REQUEST</c>.</summary>
    public static string FullNameOf(NasMessage message)
    {
        NasMessage named = message is SecurityProtectedNas { Message: { } inner } ? inner : message;
        EsmMessageContainer? container = named switch
        {
            AttachRequest attach => attach.EsmMessageContainer,
            AttachAccept attach => attach.EsmMessageContainer,
            AttachComplete attach => attach.EsmMessageContainer,
            AttachReject attach => attach.EsmMessageContainer,
            ControlPlaneServiceRequest service => service.EsmMessageContainer,
            _ => null,
        };
        return container?.Message is { } esm ? $"{named.Name}, {esm.Name}" : named.Name;
    }

    /// <summary>Writes the message as one JSON object; field names follow the standard's element names.</summary>
    public static void WriteJson(NasMessage message, Utf8JsonWriter json) => NasJson.Write(message, json);
}
