using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.Rrc;
using LteImsBench.Sip;
using LteImsBench.Sip.User;

namespace LteImsBench.Host.Tools;

/// <summary>What a decoder made of a PDU.</summary>
/// <param name="Json">The message, or null when it was refused.</param>
/// <param name="Fault">Why it was refused.</param>
/// <param name="Reencoded">What our encoder makes of the message, where it was asked for.</param>
public sealed record DecodedPdu(JsonElement? Json, DecodeFault? Fault, byte[]? Reencoded);

/// <summary>All decoders behind one face: any PDU to JSON.</summary>
public static class PduDecoder
{
    public static DecodedPdu Rrc(RrcChannel channel, ReadOnlySpan<byte> pdu, bool reencode = false) =>
        Of(RrcCodec.Decode(channel, pdu), RrcCodec.WriteJson, reencode ? RrcCodec.Encode : null);

    public static DecodedPdu Nas(ReadOnlySpan<byte> pdu, bool reencode = false) =>
        Of(NasCodec.Decode(pdu), NasCodec.WriteJson, reencode ? NasCodec.Encode : null);

    public static DecodedPdu Sip(ReadOnlySpan<byte> message) => Of(SipParser.Parse(message), SipJson.Write, null);

    /// <summary>The status with which an ordinary user agent server refuses a well-formed request (RFC 3261 §8.2), or null when it serves it.</summary>
    public static int? RefusalOf(ReadOnlySpan<byte> message) =>
        SipParser.Parse(message) is { IsOk: true, Value: SipRequest request } && request.Method != SipMethod.Ack
            ? ServerRules.Judge(request, new SipCapabilities(), "decode")?.Status : null;

    private static DecodedPdu Of<T>(DecodeResult<T> result, Action<T, Utf8JsonWriter> write, Func<T, byte[]>? encode)
        where T : class
    {
        if (!result.IsOk) return new(null, result.Fault, null);
        T message = result.Value;
        return new(ToJson(json => write(message, json)), null, encode?.Invoke(message));
    }

    internal static JsonElement ToJson(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) write(json);
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
