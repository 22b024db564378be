using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>Router advertisement, RFC 4861 §4.2, with the options that a mobile network sends.</summary>
/// <param name="CurrentHopLimit">0 when the router does not say.</param>
/// <param name="RouterLifetime">Seconds as default router; 0 when it is none.</param>
/// <param name="Prefixes">Prefix information, §4.6.2.</param>
/// <param name="Mtu">MTU option, §4.6.4, or null.</param>
/// <param name="DnsServers">Recursive DNS servers, RFC 8106 §5.1.</param>
public sealed record RouterAdvertisement(
    byte CurrentHopLimit, ushort RouterLifetime, IReadOnlyList<PrefixInformation> Prefixes, int? Mtu, IReadOnlyList<IPAddress> DnsServers)
{
    private const int HeaderLength = 16;
    private const byte OptionPrefixInformation = 3;
    private const byte OptionMtu = 5;
    private const byte OptionRecursiveDnsServer = 25;
    private const int MaxOptions = 32;

    /// <summary>The ICMPv6 message with its checksum left zero.</summary>
    internal byte[] Write()
    {
        // Type 8 | code 8 | checksum 16 | current hop limit 8 | M O reserved 8 | router lifetime 16 | reachable time 32 | retransmission timer 32
        int dns = DnsServers.Count > 0 ? 8 + 16 * DnsServers.Count : 0;
        byte[] message = new byte[HeaderLength + 32 * Prefixes.Count + (Mtu is null ? 0 : 8) + dns];
        message[0] = IcmpTypes.RouterAdvertisement;
        message[4] = CurrentHopLimit;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), RouterLifetime);
        Span<byte> at = message.AsSpan(HeaderLength);
        foreach (PrefixInformation prefix in Prefixes)
        {
            (at[0], at[1]) = (OptionPrefixInformation, 4);
            prefix.Write(at);
            at = at[32..];
        }

        if (Mtu is { } mtu)
        {
            (at[0], at[1]) = (OptionMtu, 1);
            BinaryPrimitives.WriteUInt32BigEndian(at[4..], (uint)mtu);
            at = at[8..];
        }

        if (dns == 0) return message;
        (at[0], at[1]) = (OptionRecursiveDnsServer, (byte)(dns / 8));
        BinaryPrimitives.WriteUInt32BigEndian(at[4..], PrefixInformation.Infinite);
        for (int i = 0; i < DnsServers.Count; i++) IpAddr.From(DnsServers[i]).Write(at[(8 + 16 * i)..]);
        return message;
    }

    /// <summary>Reads an ICMPv6 message of type 134; false when an option's length is wrong (§6.1.2). Unknown options are skipped.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> message, [NotNullWhen(true)] out RouterAdvertisement? read)
    {
        read = null;
        if (message.Length < HeaderLength) return false;
        List<PrefixInformation> prefixes = [];
        List<IPAddress> dnsServers = [];
        int? mtu = null;
        ReadOnlySpan<byte> at = message[HeaderLength..];
        for (int options = 0; !at.IsEmpty && options < MaxOptions; options++)
        {
            if (at.Length < 8 || at[1] == 0 || at.Length < at[1] * 8) return false;
            ReadOnlySpan<byte> option = at[..(at[1] * 8)];
            switch (option[0])
            {
                case OptionPrefixInformation when option.Length == 32:
                    prefixes.Add(PrefixInformation.Read(option));
                    break;
                case OptionMtu when option.Length == 8:
                    mtu = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(option[4..]), int.MaxValue);
                    break;
                case OptionRecursiveDnsServer when option.Length >= 24:
                    for (int i = 8; i + 16 <= option.Length; i += 16) dnsServers.Add(IpAddr.ReadV6(option[i..]).ToIPAddress());
                    break;
            }

            at = at[option.Length..];
        }

        read = new(message[4], BinaryPrimitives.ReadUInt16BigEndian(message[6..]), prefixes, mtu, dnsServers);
        return true;
    }
}
