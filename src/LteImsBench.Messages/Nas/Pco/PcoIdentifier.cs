using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>
/// Protocols and containers of protocol configuration options, TS 24.008 table 10.5.154. Where the name has two meanings, the first is
/// from the MS, the second from the network.
/// </summary>
public enum PcoIdentifier : ushort
{
    [Description("P-CSCF IPv6 Address")]
    PCscfIpv6 = 0x0001,

    [Description("IM CN Subsystem Signaling Flag")]
    ImCnSignallingFlag = 0x0002,

    [Description("DNS Server IPv6 Address")]
    DnsIpv6 = 0x0003,

    [Description("Policy Control rejection code")]
    PolicyControlRejection = 0x0004,

    [Description("Bearer Control Mode")]
    BearerControlMode = 0x0005,

    [Description("DSMIPv6 Home Agent Address")]
    Dsmipv6HomeAgent = 0x0007,

    [Description("DSMIPv6 Home Network Prefix")]
    Dsmipv6HomePrefix = 0x0008,

    [Description("DSMIPv6 IPv4 Home Agent Address")]
    Dsmipv6Ipv4HomeAgent = 0x0009,

    [Description("IP address allocation via NAS signalling")]
    AddressViaNas = 0x000A,

    [Description("IPv4 address allocation via DHCPv4")]
    AddressViaDhcpv4 = 0x000B,

    [Description("P-CSCF IPv4 Address")]
    PCscfIpv4 = 0x000C,

    [Description("DNS Server IPv4 Address")]
    DnsIpv4 = 0x000D,

    [Description("MSISDN")]
    Msisdn = 0x000E,

    [Description("IFOM-Support")]
    IfomSupport = 0x000F,

    [Description("IPv4 Link MTU")]
    Ipv4LinkMtu = 0x0010,

    [Description("Support of Local address in TFT")]
    LocalAddressInTft = 0x0011,

    [Description("P-CSCF Re-selection support")]
    PCscfReselection = 0x0012,

    [Description("NBIFOM request indicator")]
    Nbifom = 0x0013,

    [Description("NBIFOM mode")]
    NbifomMode = 0x0014,

    [Description("Non-IP Link MTU")]
    NonIpLinkMtu = 0x0015,

    [Description("APN rate control")]
    ApnRateControl = 0x0016,

    [Description("3GPP PS data off UE status")]
    PsDataOff = 0x0017,

    [Description("Reliable Data Service")]
    ReliableDataService = 0x0018,

    [Description("Additional APN rate control for exception data")]
    AdditionalApnRateControl = 0x0019,

    [Description("PDU session ID")]
    PduSessionId = 0x001A,

    [Description("S-NSSAI")]
    SNssai = 0x001B,

    [Description("QoS rules")]
    QosRules = 0x001C,

    [Description("Session-AMBR")]
    SessionAmbr = 0x001D,

    [Description("PDU session address lifetime")]
    PduSessionAddressLifetime = 0x001E,

    [Description("QoS flow descriptions")]
    QosFlowDescriptions = 0x001F,

    [Description("Ethernet Frame Payload MTU")]
    EthernetMtu = 0x0020,

    [Description("Unstructured Link MTU")]
    UnstructuredMtu = 0x0021,

    [Description("5GSM cause value")]
    FiveGsmCause = 0x0022,

    [Description("QoS rules with the length of two octets")]
    QosRulesTwoOctets = 0x0023,

    [Description("QoS flow descriptions with the length of two octets")]
    QosFlowDescriptionsTwoOctets = 0x0024,

    [Description("IPCP")]
    Ipcp = 0x8021,

    [Description("PAP")]
    Pap = 0xC023,

    [Description("LCP")]
    Lcp = 0xC021,

    [Description("CHAP")]
    Chap = 0xC223,
}
