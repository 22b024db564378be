using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Packet filter component type identifiers, TS 24.008 table 10.5.162.</summary>
public enum PacketFilterComponentType : byte
{
    [Description("IPv4 remote address type")]
    Ipv4RemoteAddress = 0x10,

    [Description("IPv4 local address type")]
    Ipv4LocalAddress = 0x11,

    [Description("IPv6 remote address type")]
    Ipv6RemoteAddress = 0x20,

    [Description("IPv6 remote address/prefix length type")]
    Ipv6RemoteAddressPrefixLength = 0x21,

    [Description("IPv6 local address/prefix length type")]
    Ipv6LocalAddressPrefixLength = 0x23,

    [Description("Protocol identifier/Next header type")]
    ProtocolIdentifierNextHeader = 0x30,

    [Description("Single local port type")]
    SingleLocalPort = 0x40,

    [Description("Local port range type")]
    LocalPortRange = 0x41,

    [Description("Single remote port type")]
    SingleRemotePort = 0x50,

    [Description("Remote port range type")]
    RemotePortRange = 0x51,

    [Description("Security parameter index type")]
    SecurityParameterIndex = 0x60,

    [Description("Type of service/Traffic class type")]
    TypeOfServiceTrafficClass = 0x70,

    [Description("Flow label type")]
    FlowLabel = 0x80,

    [Description("Destination MAC address type")]
    DestinationMacAddress = 0x81,

    [Description("Source MAC address type")]
    SourceMacAddress = 0x82,

    [Description("802.1Q C-TAG VID type")]
    CTagVid = 0x83,

    [Description("802.1Q S-TAG VID type")]
    STagVid = 0x84,

    [Description("802.1Q C-TAG PCP/DEI type")]
    CTagPcpDei = 0x85,

    [Description("802.1Q S-TAG PCP/DEI type")]
    STagPcpDei = 0x86,

    [Description("Ethertype type")]
    Ethertype = 0x87,
}
