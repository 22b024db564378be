using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>UPLINK GENERIC NAS TRANSPORT, TS 24.301 §8.2.32.</summary>
public sealed record UplinkGenericNasTransport(
    GenericMessageContainerType ContainerType, OctetString GenericMessageContainer)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.UplinkGenericNasTransport;

    public OctetString? AdditionalInformation { get; init; }

    // Information element             IEI  Clause    Presence  Format  Octets
    // Generic message container type       9.9.3.42  M         V       1
    // Generic message container            9.9.3.43  M         LV-E    3-n
    // Additional information          65   9.9.2.0   O         TLV     3-n
    internal static UplinkGenericNasTransport Read(ref NasReader r) =>
        new((GenericMessageContainerType)r.Octet(), r.LveOctets())
        {
            AdditionalInformation = r.TlvOctets(0x65),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)ContainerType);
        w.Lve(GenericMessageContainer);
        w.Tlv(0x65, AdditionalInformation);
    }
}
