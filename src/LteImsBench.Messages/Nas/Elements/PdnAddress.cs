using System.ComponentModel;
using System.Net;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>PDN type, TS 24.301 §9.9.4.10.</summary>
public enum PdnType : byte
{
    [Description("IPv4")]
    Ipv4 = 1,

    [Description("IPv6")]
    Ipv6 = 2,

    [Description("IPv4v6")]
    Ipv4v6 = 3,

    [Description("non IP")]
    NonIp = 5,

    [Description("Ethernet")]
    Ethernet = 6,
}

/// <summary>PDN address, TS 24.301 §9.9.4.9.</summary>
/// <param name="Type">PDN type value.</param>
/// <param name="InterfaceIdentifier">The IPv6 interface identifier, 8 octets, where the type has IPv6; else empty.</param>
/// <param name="Ipv4Address">Where the type has IPv4; 0.0.0.0 when DHCPv4 will give it.</param>
public readonly record struct PdnAddress(PdnType Type, OctetString InterfaceIdentifier, IPAddress? Ipv4Address)
    : INasElement<PdnAddress>
{
    private const int InterfaceIdentifierLength = 8;

    public static PdnAddress Ipv4(IPAddress address) => new(PdnType.Ipv4, default, address);

    public static PdnAddress Ipv6(OctetString interfaceIdentifier) => new(PdnType.Ipv6, interfaceIdentifier, null);

    public static PdnAddress Ipv4v6(OctetString interfaceIdentifier, IPAddress address) =>
        new(PdnType.Ipv4v6, interfaceIdentifier, address);

    static PdnAddress INasElement<PdnAddress>.Read(ref NasReader r)
    {
        var type = (PdnType)(r.Octet() & 7);
        OctetString identifier = type is PdnType.Ipv6 or PdnType.Ipv4v6 ? r.Octets(InterfaceIdentifierLength) : default;
        IPAddress? address = type is PdnType.Ipv4 or PdnType.Ipv4v6 ? r.Ipv4() : null;
        return new(type, identifier, address);
    }

    void INasElement<PdnAddress>.Write(ref NasWriter w)
    {
        w.Octet((byte)Type);
        w.Octets(InterfaceIdentifier);
        if (Ipv4Address is { } address) w.Address(address);
        if (Type is PdnType.NonIp or PdnType.Ethernet) w.UInt32(0);   // the address information is spare, four octets
    }
}
