using LteImsBench.Core;

namespace LteImsBench.Epc.Esm.Pco;

/// <summary>A protocol or container of the protocol configuration options, TS 24.008 §10.5.6.3.</summary>
internal readonly record struct PcoContainer(ushort Id, OctetString Contents);

/// <summary>Identifiers that the gateway answers.</summary>
internal static class PcoId
{
    public const ushort PcscfIPv6 = 0x0001;
    public const ushort ImSignallingFlag = 0x0002;
    public const ushort DnsIPv6 = 0x0003;
    public const ushort BearerControlMode = 0x0005;
    public const ushort PcscfIPv4 = 0x000C;
    public const ushort DnsIPv4 = 0x000D;
    public const ushort Msisdn = 0x000E;
    public const ushort IPv4LinkMtu = 0x0010;
    public const ushort LocalAddressInTft = 0x0011;
    public const ushort Ipcp = 0x8021;
    public const ushort Pap = 0xC023;
    public const ushort Chap = 0xC223;
}
