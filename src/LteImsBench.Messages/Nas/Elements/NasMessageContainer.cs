using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>NAS message container, TS 24.301 §9.9.3.22: an SMS message of TS 24.011, kept as octets.</summary>
public readonly record struct NasMessageContainer(OctetString Octets) : INasElement<NasMessageContainer>
{
    static NasMessageContainer INasElement<NasMessageContainer>.Read(ref NasReader r) => new(r.Rest());

    void INasElement<NasMessageContainer>.Write(ref NasWriter w) => w.Octets(Octets);
}

/// <summary>Replayed NAS message container, TS 24.301 §9.9.3.51: the ATTACH REQUEST or TRACKING AREA UPDATE REQUEST sent before.</summary>
public readonly record struct ReplayedNasMessageContainer(OctetString Octets) : INasElement<ReplayedNasMessageContainer>, INasJson
{
    /// <summary>The message inside, or null when it has a fault.</summary>
    public NasMessage? Message => Decode().Value;

    public DecodeResult<NasMessage> Decode()
    {
        bool isReplay = Octets.At(0) == (byte)ProtocolDiscriminator.Emm
            && (EmmMessageType)Octets.At(1) is EmmMessageType.AttachRequest or EmmMessageType.TrackingAreaUpdateRequest;
        return isReplay ? NasDecoder.Decode(Octets, NasDirection.Uplink, 0) : NasDecoder.NotAllowedInside("EMM");
    }

    static ReplayedNasMessageContainer INasElement<ReplayedNasMessageContainer>.Read(ref NasReader r) => new(r.Rest());

    void INasElement<ReplayedNasMessageContainer>.Write(ref NasWriter w) => w.Octets(Octets);

    void INasJson.WriteJson(Utf8JsonWriter json) => NasJson.WriteContainer(Octets, Decode(), json);
}
