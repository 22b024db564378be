using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>A component of a packet filter, TS 24.008 table 10.5.162. The nested records are the component types.</summary>
public abstract record PacketFilterComponent : INasJson
{
    private protected PacketFilterComponent()
    {
    }

    [JsonIgnore]
    public abstract PacketFilterComponentType Type { get; }

    internal static PacketFilterComponent Read(ref NasReader r)
    {
        var type = (PacketFilterComponentType)r.Octet();
        return type switch
        {
            PacketFilterComponentType.Ipv4RemoteAddress => new Ipv4Remote(r.Ipv4(), r.Ipv4()),
            PacketFilterComponentType.Ipv4LocalAddress => new Ipv4Local(r.Ipv4(), r.Ipv4()),
            PacketFilterComponentType.Ipv6RemoteAddress => new Ipv6Remote(r.Ipv6(), r.Ipv6()),
            PacketFilterComponentType.Ipv6RemoteAddressPrefixLength => new Ipv6RemotePrefix(r.Ipv6(), r.Octet()),
            PacketFilterComponentType.Ipv6LocalAddressPrefixLength => new Ipv6LocalPrefix(r.Ipv6(), r.Octet()),
            PacketFilterComponentType.ProtocolIdentifierNextHeader => new ProtocolIdentifier(r.Octet()),
            PacketFilterComponentType.SingleLocalPort => new LocalPort(r.UInt16()),
            PacketFilterComponentType.LocalPortRange => new LocalPortRange(r.UInt16(), r.UInt16()),
            PacketFilterComponentType.SingleRemotePort => new RemotePort(r.UInt16()),
            PacketFilterComponentType.RemotePortRange => new RemotePortRange(r.UInt16(), r.UInt16()),
            PacketFilterComponentType.SecurityParameterIndex => new SecurityParameterIndex(r.UInt32()),
            PacketFilterComponentType.TypeOfServiceTrafficClass => new TrafficClass(r.Octet(), r.Octet()),
            PacketFilterComponentType.FlowLabel => new FlowLabel(r.UInt24()),
            PacketFilterComponentType.DestinationMacAddress or PacketFilterComponentType.SourceMacAddress => new Other(type, r.Octets(6)),
            PacketFilterComponentType.CTagVid or PacketFilterComponentType.STagVid => new Other(type, r.Octets(2)),
            PacketFilterComponentType.Ethertype => new Other(type, r.Octets(2)),
            PacketFilterComponentType.CTagPcpDei or PacketFilterComponentType.STagPcpDei => new Other(type, r.Octets(1)),
            _ => new Other(type, r.Rest()),   // of unknown length
        };
    }

    internal void Write(ref NasWriter w)
    {
        w.Octet((byte)Type);
        WriteValue(ref w);
    }

    void INasJson.WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        NasJson.WriteMember(json, "type", Type);
        NasJson.WriteProperties(json, this);
        json.WriteEndObject();
    }

    private protected abstract void WriteValue(ref NasWriter w);

    /// <summary>IPv4 remote address with mask.</summary>
    public sealed record Ipv4Remote(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.Ipv4RemoteAddress;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv4 local address with mask; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv4Local(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.Ipv4LocalAddress;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv6 remote address with mask.</summary>
    public sealed record Ipv6Remote(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.Ipv6RemoteAddress;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv6 remote address with prefix length; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv6RemotePrefix(IPAddress Address, byte PrefixLength) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.Ipv6RemoteAddressPrefixLength;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Octet(PrefixLength);
        }
    }

    /// <summary>IPv6 local address with prefix length; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv6LocalPrefix(IPAddress Address, byte PrefixLength) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.Ipv6LocalAddressPrefixLength;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Octet(PrefixLength);
        }
    }

    /// <summary>IPv4 protocol or IPv6 next header.</summary>
    public sealed record ProtocolIdentifier(byte Protocol) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.ProtocolIdentifierNextHeader;

        private protected override void WriteValue(ref NasWriter w) => w.Octet(Protocol);
    }

    /// <summary>Single local port.</summary>
    public sealed record LocalPort(ushort Port) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.SingleLocalPort;

        private protected override void WriteValue(ref NasWriter w) => w.UInt16(Port);
    }

    /// <summary>Local port range, both ends included.</summary>
    public sealed record LocalPortRange(ushort Low, ushort High) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.LocalPortRange;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.UInt16(Low);
            w.UInt16(High);
        }
    }

    /// <summary>Single remote port.</summary>
    public sealed record RemotePort(ushort Port) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.SingleRemotePort;

        private protected override void WriteValue(ref NasWriter w) => w.UInt16(Port);
    }

    /// <summary>Remote port range, both ends included.</summary>
    public sealed record RemotePortRange(ushort Low, ushort High) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.RemotePortRange;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.UInt16(Low);
            w.UInt16(High);
        }
    }

    /// <summary>IPsec security parameter index.</summary>
    public sealed record SecurityParameterIndex(uint Spi) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.SecurityParameterIndex;

        private protected override void WriteValue(ref NasWriter w) => w.UInt32(Spi);
    }

    /// <summary>Type of service or traffic class, with mask.</summary>
    public sealed record TrafficClass(byte Value, byte Mask) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.TypeOfServiceTrafficClass;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Octet(Value);
            w.Octet(Mask);
        }
    }

    /// <summary>IPv6 flow label, 20 bits.</summary>
    public sealed record FlowLabel(uint Label) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => PacketFilterComponentType.FlowLabel;

        private protected override void WriteValue(ref NasWriter w) => w.UInt24(Label);
    }

    /// <summary>A component of Ethernet, or one that the standard does not list.</summary>
    public sealed record Other([property: JsonIgnore] PacketFilterComponentType ComponentType, OctetString Octets) : PacketFilterComponent
    {
        public override PacketFilterComponentType Type => ComponentType;

        private protected override void WriteValue(ref NasWriter w) => w.Octets(Octets);
    }
}
