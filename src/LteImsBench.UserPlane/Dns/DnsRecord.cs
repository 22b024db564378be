using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Dns;

/// <summary>A resource record of class IN.</summary>
/// <param name="Name">Its owner; case does not matter.</param>
public abstract record DnsRecord(string Name)
{
    public abstract DnsType Type { get; }

    /// <summary>Seconds.</summary>
    public uint Ttl { get; init; } = 3600;

    /// <summary>The name that a client will ask for next, whose addresses go along; null for none.</summary>
    internal virtual string? Target => null;

    internal abstract void WriteData(DnsWriter writer);

    /// <summary>IPv4 address, RFC 1035 §3.4.1.</summary>
    public sealed record A(string Name, IPAddress Address) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.A;

        internal override void WriteData(DnsWriter writer) => writer.Address(IpAddr.From(Address));
    }

    /// <summary>IPv6 address, RFC 3596 §2.</summary>
    public sealed record Aaaa(string Name, IPAddress Address) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Aaaa;

        internal override void WriteData(DnsWriter writer) => writer.Address(IpAddr.From(Address));
    }

    /// <summary>Alias, RFC 1035 §3.3.1.</summary>
    public sealed record Cname(string Name, string Canonical) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Cname;

        internal override string Target => Canonical;

        internal override void WriteData(DnsWriter writer) => writer.CompressedName(Canonical);
    }

    /// <summary>Name server, RFC 1035 §3.3.11.</summary>
    public sealed record Ns(string Name, string Server) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Ns;

        internal override string Target => Server;

        internal override void WriteData(DnsWriter writer) => writer.CompressedName(Server);
    }

    /// <summary>Start of authority, RFC 1035 §3.3.13; <paramref name="Minimum"/> is how long absence is remembered (RFC 2308).</summary>
    public sealed record Soa(string Name, string Server, string Mailbox, uint Serial, uint Minimum) : DnsRecord(Name)
    {
        private const uint Refresh = 3600;
        private const uint Retry = 600;
        private const uint Expire = 86400;

        public override DnsType Type => DnsType.Soa;

        internal override void WriteData(DnsWriter writer)
        {
            writer.CompressedName(Server);
            writer.CompressedName(Mailbox);
            writer.UInt32(Serial);
            writer.UInt32(Refresh);
            writer.UInt32(Retry);
            writer.UInt32(Expire);
            writer.UInt32(Minimum);
        }
    }

    /// <summary>Text, RFC 1035 §3.3.14: strings of up to 255 octets.</summary>
    public sealed record Txt(string Name, IReadOnlyList<string> Strings) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Txt;

        internal override void WriteData(DnsWriter writer)
        {
            foreach (string text in Strings) writer.CharacterString(text);
        }
    }

    /// <summary>Service, RFC 2782.</summary>
    public sealed record Srv(string Name, ushort Priority, ushort Weight, ushort Port, string Host) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Srv;

        internal override string Target => Host;

        internal override void WriteData(DnsWriter writer)
        {
            writer.UInt16(Priority);
            writer.UInt16(Weight);
            writer.UInt16(Port);
            writer.PlainName(Host);
        }
    }

    /// <summary>Naming authority pointer, RFC 3403 §4; <paramref name="Replacement"/> is the name of the SRV records (RFC 3263 §4.1).</summary>
    public sealed record Naptr(string Name, ushort Order, ushort Preference, string Flags, string Service, string Replacement) : DnsRecord(Name)
    {
        public override DnsType Type => DnsType.Naptr;

        internal override string Target => Replacement;

        internal override void WriteData(DnsWriter writer)
        {
            writer.UInt16(Order);
            writer.UInt16(Preference);
            writer.CharacterString(Flags);
            writer.CharacterString(Service);
            writer.CharacterString("");   // no regular expression
            writer.PlainName(Replacement);
        }
    }
}
