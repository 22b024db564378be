using System.Net;

namespace LteImsBench.Epc.Config;

/// <summary>PDN types that an APN serves, TS 23.401 §5.3.1.1.</summary>
[Flags]
public enum PdnTypes
{
    None = 0,
    IPv4 = 1,
    IPv6 = 2,

    /// <summary>Both families, and one connection may have both.</summary>
    IPv4v6 = 3,
}

/// <summary>A PDN, the QoS of its default bearer and what its gateway gives to the UE.</summary>
/// <param name="Name">APN network identifier, in lower case.</param>
public sealed record ApnConfig(string Name)
{
    public static ApnConfig Internet { get; } = new("internet")
    {
        IPv4Pool = "10.45.0.0/16",
        IPv6Pool = "2001:db8:45::/48",
        Dns = [IPAddress.Parse("10.45.0.1"), IPAddress.Parse("2001:db8:45::1")],
    };

    public static ApnConfig Ims { get; } = new("ims")
    {
        Qci = 5,
        PriorityLevel = 1,
        AmbrDownlink = 3_850,
        AmbrUplink = 1_530,
        IPv4Pool = "10.46.0.0/16",
        IPv6Pool = "2001:db8:46::/48",
        Pcscf = [IPAddress.Parse("10.46.0.1"), IPAddress.Parse("2001:db8:46::1")],
        Dns = [IPAddress.Parse("10.46.0.1"), IPAddress.Parse("2001:db8:46::1")],
    };

    /// <summary>QoS class identifier of the default bearer; non-GBR, 5 to 9.</summary>
    public byte Qci { get; init; } = 9;

    /// <summary>ARP priority level, 1 highest to 15.</summary>
    public byte PriorityLevel { get; init; } = 8;

    /// <summary>APN-AMBR downlink in kbit/s.</summary>
    public uint AmbrDownlink { get; init; } = 100_000;

    /// <summary>APN-AMBR uplink in kbit/s.</summary>
    public uint AmbrUplink { get; init; } = 50_000;

    public PdnTypes PdnTypes { get; init; } = PdnTypes.IPv4v6;

    /// <summary>When both families are served, whether one connection may have both; otherwise the UE must ask for each (ESM cause #52).</summary>
    public bool AllowsDualStack { get; init; } = true;

    /// <summary>Addresses for UEs as address/length; the network and first address are the gateway's.</summary>
    public string IPv4Pool { get; init; } = "";

    /// <summary>Prefixes for UEs as address/length, of which every connection gets a /64; the first /64 is the gateway's.</summary>
    public string IPv6Pool { get; init; } = "";

    /// <summary>P-CSCF addresses of either family, in order of preference.</summary>
    public IReadOnlyList<IPAddress> Pcscf { get; init; } = [];

    /// <summary>DNS server addresses of either family, in order of preference.</summary>
    public IReadOnlyList<IPAddress> Dns { get; init; } = [];

    /// <summary>IPv4 link MTU in octets.</summary>
    public ushort Mtu { get; init; } = 1_450;

    /// <summary>What is said to BEARER RESOURCE ALLOCATION and MODIFICATION requests.</summary>
    public BearerResourcePolicy BearerResources { get; init; } = BearerResourcePolicy.Reject;

    /// <summary>Whether PDN connections for emergency bearer services come here.</summary>
    public bool IsEmergency { get; init; }
}

/// <summary>The answer to a UE that asks for bearer resources, TS 24.301 §6.5.3 and §6.5.4.</summary>
public enum BearerResourcePolicy
{
    /// <summary>Reject with <see cref="EpcCauses.BearerResources"/>.</summary>
    Reject,

    /// <summary>Give what was asked.</summary>
    Allow,
}
