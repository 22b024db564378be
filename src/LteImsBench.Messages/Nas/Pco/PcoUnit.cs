using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>
/// One protocol packet or container of protocol configuration options. Its typed views are null where the contents do not fit.
/// </summary>
/// <param name="Identifier">Protocol or container identifier.</param>
/// <param name="Contents">At most 255 octets, except where the container's length has two octets.</param>
public readonly record struct PcoUnit(PcoIdentifier Identifier, OctetString Contents) : INasJson
{
    /// <summary>A container without contents: a request from the MS, an indication from either side.</summary>
    public static PcoUnit Empty(PcoIdentifier identifier) => new(identifier, default);

    public static PcoUnit OfAddress(PcoIdentifier identifier, IPAddress address) =>
        new(identifier, OctetString.Wrap(address.GetAddressBytes()));

    public static PcoUnit OfMtu(ushort mtu, PcoIdentifier identifier = PcoIdentifier.Ipv4LinkMtu) =>
        new(identifier, OctetString.Wrap([(byte)(mtu >> 8), (byte)mtu]));

    public static PcoUnit Of(PppPacket packet) => new(packet.Protocol, packet.ToOctets());

    /// <summary>The IP address of a P-CSCF, DNS server or home agent.</summary>
    public IPAddress? Address =>
        Identifier is PcoIdentifier.PCscfIpv4 or PcoIdentifier.DnsIpv4 or PcoIdentifier.Dsmipv6Ipv4HomeAgent && Contents.Length == 4
        || Identifier is PcoIdentifier.PCscfIpv6 or PcoIdentifier.DnsIpv6 or PcoIdentifier.Dsmipv6HomeAgent && Contents.Length == 16
            ? new IPAddress(Contents.Span) : null;

    /// <summary>The MTU of a link, in octets.</summary>
    public ushort? Mtu =>
        Identifier is PcoIdentifier.Ipv4LinkMtu or PcoIdentifier.NonIpLinkMtu or PcoIdentifier.EthernetMtu or PcoIdentifier.UnstructuredMtu
        && Contents.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(Contents.Span) : null;

    /// <summary>The packet of IPCP, PAP or CHAP.</summary>
    public PppPacket? Packet => PppPacket.TryRead(Identifier, Contents, out PppPacket? packet) ? packet : null;

    void INasJson.WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        NasJson.WriteMember(json, "identifier", Identifier);
        NasJson.WriteMember(json, "contents", Contents);
        NasJson.WriteMember(json, "address", Address);
        NasJson.WriteMember(json, "mtu", Mtu);
        NasJson.WriteMember(json, "packet", Packet);
        json.WriteEndObject();
    }
}
