using System.Net;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>A component of a packet filter, TS 24.008 table 10.5.162. The nested records are the component types.</summary>
public abstract record PacketFilterComponent
{
    private protected PacketFilterComponent()
    {
    }

    /// <summary>The component's type octet.</summary>
    public abstract byte Type { get; }

    internal static PacketFilterComponent Read(ref NasReader r)
    {
        byte type = r.Octet();
        return type switch
        {
            0x10 => new Ipv4Remote(r.Ipv4(), r.Ipv4()),
            0x11 => new Ipv4Local(r.Ipv4(), r.Ipv4()),
            0x20 => new Ipv6Remote(r.Ipv6(), r.Ipv6()),
            0x21 => new Ipv6RemotePrefix(r.Ipv6(), r.Octet()),
            0x23 => new Ipv6LocalPrefix(r.Ipv6(), r.Octet()),
            0x30 => new ProtocolIdentifier(r.Octet()),
            0x40 => new LocalPort(r.UInt16()),
            0x41 => new LocalPortRange(r.UInt16(), r.UInt16()),
            0x50 => new RemotePort(r.UInt16()),
            0x51 => new RemotePortRange(r.UInt16(), r.UInt16()),
            0x60 => new SecurityParameterIndex(r.UInt32()),
            0x70 => new TrafficClass(r.Octet(), r.Octet()),
            0x80 => new FlowLabel(r.UInt24()),
            0x81 or 0x82 => new Other(type, r.Octets(6)),   // destination and source MAC address
            0x83 or 0x84 => new Other(type, r.Octets(2)),   // 802.1Q C-TAG and S-TAG VID
            0x85 or 0x86 => new Other(type, r.Octets(1)),   // 802.1Q C-TAG and S-TAG PCP/DEI
            0x87 => new Other(type, r.Octets(2)),           // Ethertype
            _ => new Other(type, r.Rest()),                 // of unknown length
        };
    }

    internal void Write(ref NasWriter w)
    {
        w.Octet(Type);
        WriteValue(ref w);
    }

    private protected abstract void WriteValue(ref NasWriter w);

    /// <summary>IPv4 remote address with mask.</summary>
    public sealed record Ipv4Remote(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override byte Type => 0x10;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv4 local address with mask; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv4Local(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override byte Type => 0x11;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv6 remote address with mask.</summary>
    public sealed record Ipv6Remote(IPAddress Address, IPAddress Mask) : PacketFilterComponent
    {
        public override byte Type => 0x20;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Address(Mask);
        }
    }

    /// <summary>IPv6 remote address with prefix length; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv6RemotePrefix(IPAddress Address, byte PrefixLength) : PacketFilterComponent
    {
        public override byte Type => 0x21;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Octet(PrefixLength);
        }
    }

    /// <summary>IPv6 local address with prefix length; only where local addresses in TFTs are supported.</summary>
    public sealed record Ipv6LocalPrefix(IPAddress Address, byte PrefixLength) : PacketFilterComponent
    {
        public override byte Type => 0x23;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Address(Address);
            w.Octet(PrefixLength);
        }
    }

    /// <summary>IPv4 protocol or IPv6 next header.</summary>
    public sealed record ProtocolIdentifier(byte Protocol) : PacketFilterComponent
    {
        public override byte Type => 0x30;

        private protected override void WriteValue(ref NasWriter w) => w.Octet(Protocol);
    }

    /// <summary>Single local port.</summary>
    public sealed record LocalPort(ushort Port) : PacketFilterComponent
    {
        public override byte Type => 0x40;

        private protected override void WriteValue(ref NasWriter w) => w.UInt16(Port);
    }

    /// <summary>Local port range, both ends included.</summary>
    public sealed record LocalPortRange(ushort Low, ushort High) : PacketFilterComponent
    {
        public override byte Type => 0x41;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.UInt16(Low);
            w.UInt16(High);
        }
    }

    /// <summary>Single remote port.</summary>
    public sealed record RemotePort(ushort Port) : PacketFilterComponent
    {
        public override byte Type => 0x50;

        private protected override void WriteValue(ref NasWriter w) => w.UInt16(Port);
    }

    /// <summary>Remote port range, both ends included.</summary>
    public sealed record RemotePortRange(ushort Low, ushort High) : PacketFilterComponent
    {
        public override byte Type => 0x51;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.UInt16(Low);
            w.UInt16(High);
        }
    }

    /// <summary>IPsec security parameter index.</summary>
    public sealed record SecurityParameterIndex(uint Spi) : PacketFilterComponent
    {
        public override byte Type => 0x60;

        private protected override void WriteValue(ref NasWriter w) => w.UInt32(Spi);
    }

    /// <summary>Type of service or traffic class, with mask.</summary>
    public sealed record TrafficClass(byte Value, byte Mask) : PacketFilterComponent
    {
        public override byte Type => 0x70;

        private protected override void WriteValue(ref NasWriter w)
        {
            w.Octet(Value);
            w.Octet(Mask);
        }
    }

    /// <summary>IPv6 flow label, 20 bits.</summary>
    public sealed record FlowLabel(uint Label) : PacketFilterComponent
    {
        public override byte Type => 0x80;

        private protected override void WriteValue(ref NasWriter w) => w.UInt24(Label);
    }

    /// <summary>A component of Ethernet, or one that the standard does not list.</summary>
    public sealed record Other(byte ComponentType, OctetString Octets) : PacketFilterComponent
    {
        public override byte Type => ComponentType;

        private protected override void WriteValue(ref NasWriter w) => w.Octets(Octets);
    }
}
