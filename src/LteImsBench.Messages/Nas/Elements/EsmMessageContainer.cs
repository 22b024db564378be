using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM message container, TS 24.301 §9.9.3.15.</summary>
/// <param name="Octets">The ESM message, header included; ciphered inside a CONTROL PLANE SERVICE REQUEST.</param>
public readonly record struct EsmMessageContainer(OctetString Octets) : INasElement<EsmMessageContainer>, INasJson
{
    /// <summary>The message inside, or null when it has a fault: <see cref="Decode"/> says which.</summary>
    public EsmMessage? Message => Decode().Value as EsmMessage;

    public static EsmMessageContainer Of(EsmMessage message) => new(OctetString.Wrap(NasCodec.Encode(message)));

    public static implicit operator EsmMessageContainer(EsmMessage message) => Of(message);

    /// <summary>Decodes the message inside; offsets of a fault count from the container's first octet.</summary>
    public DecodeResult<NasMessage> Decode(NasDirection? direction = null) =>
        (Octets.At(0) & 15) == (byte)ProtocolDiscriminator.Esm ? NasDecoder.Decode(Octets, direction, 0) : NasDecoder.NotAllowedInside("ESM");

    static EsmMessageContainer INasElement<EsmMessageContainer>.Read(ref NasReader r) => new(r.Rest());

    void INasElement<EsmMessageContainer>.Write(ref NasWriter w) => w.Octets(Octets);

    void INasJson.WriteJson(Utf8JsonWriter json) => NasJson.WriteContainer(Octets, Decode(), json);
}
