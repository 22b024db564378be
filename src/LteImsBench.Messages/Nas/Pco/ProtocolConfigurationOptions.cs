using System.Net;
using System.Text.Json.Serialization;

namespace LteImsBench.Messages.Nas;

/// <summary>Protocol configuration options and extended ones, TS 24.008 §10.5.6.3 and §10.5.6.3A, in the order sent.</summary>
public readonly record struct ProtocolConfigurationOptions(NasList<PcoUnit> Units) : INasElement<ProtocolConfigurationOptions>
{
    private const byte Extension = 0b1000_0000;

    /// <summary>0 for PPP for use with IP PDP type or IP PDN type.</summary>
    public byte ConfigurationProtocol { get; init; }

    /// <summary>Addresses of P-CSCFs that the network gave, of either family.</summary>
    [JsonIgnore]
    public IEnumerable<IPAddress> PCscfAddresses => Addresses(PcoIdentifier.PCscfIpv4, PcoIdentifier.PCscfIpv6);

    /// <summary>Addresses of DNS servers that the network gave in containers, of either family.</summary>
    [JsonIgnore]
    public IEnumerable<IPAddress> DnsAddresses => Addresses(PcoIdentifier.DnsIpv4, PcoIdentifier.DnsIpv6);

    /// <summary>The MTU of the IPv4 link, where the network gave one.</summary>
    [JsonIgnore]
    public ushort? Ipv4LinkMtu => Units.FirstOrDefault(unit => unit.Identifier == PcoIdentifier.Ipv4LinkMtu).Mtu;

    /// <summary>Whether a unit of that identifier is there.</summary>
    public bool Has(PcoIdentifier identifier) => Units.Any(unit => unit.Identifier == identifier);

    /// <summary>The first packet of that kind.</summary>
    public TPacket? Packet<TPacket>()
        where TPacket : PppPacket => Units.Select(unit => unit.Packet).OfType<TPacket>().FirstOrDefault();

    static ProtocolConfigurationOptions INasElement<ProtocolConfigurationOptions>.Read(ref NasReader r) =>
        Read(ref r, isExtendedFromNetwork: false);

    void INasElement<ProtocolConfigurationOptions>.Write(ref NasWriter w) => Write(ref w, isExtendedFromNetwork: false);

    internal static ProtocolConfigurationOptions Read(ref NasReader r, bool isExtendedFromNetwork)
    {
        byte first = r.Octet();
        List<PcoUnit> units = [];

        // A unit that is cut short ends the list and is no error.
        while (r.Remaining >= 3)
        {
            var identifier = (PcoIdentifier)r.UInt16();
            bool isLong = isExtendedFromNetwork && HasLongLength(identifier);
            int length = !isLong ? r.Octet() : r.Remaining >= 2 ? r.UInt16() : int.MaxValue;
            if (length > r.Remaining) break;
            units.Add(new(identifier, r.Octets(length)));
        }

        return new([.. units]) { ConfigurationProtocol = (byte)(first & 7) };
    }

    internal void Write(ref NasWriter w, bool isExtendedFromNetwork)
    {
        w.Octet((byte)(Extension | ConfigurationProtocol & 7));
        foreach (PcoUnit unit in Units)
        {
            w.UInt16((ushort)unit.Identifier);
            if (isExtendedFromNetwork && HasLongLength(unit.Identifier)) w.Lve(unit.Contents);
            else w.Lv(unit.Contents);
        }
    }

    private static bool HasLongLength(PcoIdentifier identifier) =>
        identifier is PcoIdentifier.QosRulesTwoOctets or PcoIdentifier.QosFlowDescriptionsTwoOctets;

    private IEnumerable<IPAddress> Addresses(PcoIdentifier ipv4, PcoIdentifier ipv6) =>
        Units.Where(unit => unit.Identifier == ipv4 || unit.Identifier == ipv6).Select(unit => unit.Address).OfType<IPAddress>();
}
