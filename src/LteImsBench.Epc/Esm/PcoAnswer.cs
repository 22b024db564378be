using System.Net;
using System.Net.Sockets;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>What the gateway answers to the protocol configuration options of a UE (TS 24.008 §10.5.6.3): each unit asked for, in the order asked.</summary>
/// <param name="apn">The PDN.</param>
/// <param name="addresses">What the UE was given there; a family that it does not have is not answered for.</param>
/// <param name="msisdn">Its number.</param>
internal sealed class PcoAnswer(ApnConfig apn, PdnAddresses addresses, Msisdn msisdn)
{
    private const byte NetworkRequestedBearers = 2;   // bearer control mode MS/NW
    private const byte InternationalIsdn = 0x91;      // TS 29.002 ISDN-AddressString
    private const byte PapRequest = 1, PapAck = 2;
    private const byte ChapResponse = 2, ChapSuccess = 3;
    private const int MaxOctets = 250;   // of the units, TS 24.008 §10.5.6.3: the element has 253 at most

    private readonly bool _hasV4 = addresses.IPv4 is not null;
    private readonly bool _hasV6 = addresses.IPv6Prefix is not null;

    /// <summary>Null where the UE sent none, or nothing that has an answer.</summary>
    public ProtocolConfigurationOptions? To(ProtocolConfigurationOptions? asked)
    {
        if (asked is null) return null;
        var units = new List<PcoUnit>();
        int left = MaxOctets;
        foreach (PcoUnit unit in asked.Value.Units.DistinctBy(Question).SelectMany(To))
        {
            left -= 3 + unit.Contents.Length;
            if (left < 0) break;
            units.Add(unit);
        }

        return units.Count > 0 ? new([.. units]) : null;
    }

    // A container is asked for once whatever it contains; of PPP each packet counts.
    private static PcoUnit Question(PcoUnit unit) => unit.Packet is null ? PcoUnit.Empty(unit.Identifier) : unit;

    private IEnumerable<PcoUnit> To(PcoUnit asked) => asked.Identifier switch
    {
        PcoIdentifier.PCscfIpv6 when _hasV6 => All(apn.Pcscf, AddressFamily.InterNetworkV6, asked.Identifier),
        PcoIdentifier.PCscfIpv4 when _hasV4 => All(apn.Pcscf, AddressFamily.InterNetwork, asked.Identifier),
        PcoIdentifier.DnsIpv6 when _hasV6 => All(apn.Dns, AddressFamily.InterNetworkV6, asked.Identifier),
        PcoIdentifier.DnsIpv4 when _hasV4 => All(apn.Dns, AddressFamily.InterNetwork, asked.Identifier),
        PcoIdentifier.BearerControlMode => [asked with { Contents = OctetString.Wrap([NetworkRequestedBearers]) }],
        PcoIdentifier.Msisdn when msisdn.Number is { Length: > 0 } => [asked with { Contents = IsdnAddress(msisdn) }],
        PcoIdentifier.Ipv4LinkMtu when _hasV4 => [PcoUnit.OfMtu(apn.Mtu)],
        PcoIdentifier.LocalAddressInTft => [PcoUnit.Empty(asked.Identifier)],
        PcoIdentifier.ImCnSignallingFlag when apn.Pcscf.Count > 0 => [PcoUnit.Empty(asked.Identifier)],
        PcoIdentifier.Ipcp or PcoIdentifier.Pap or PcoIdentifier.Chap when To(asked.Packet) is { } packet => [PcoUnit.Of(packet)],
        _ => [],
    };

    private PppPacket? To(PppPacket? asked) => asked switch
    {
        IpcpPacket { IpcpCode: IpcpCode.ConfigureRequest } request => To(request),
        PapPacket { Code: PapRequest } request => PapPacket.Answer(PapAck, request.Identifier),   // every name and secret is good
        ChapPacket { Code: ChapResponse } response => new ChapPacket(ChapSuccess, response.Identifier, default, ""),
        _ => null,
    };

    // Only DNS server options are known (RFC 1877). A UE takes one answer: better values before refusals (RFC 1661 §5.4).
    private IpcpPacket To(IpcpPacket request)
    {
        IPAddress[] servers = _hasV4 ? [.. apn.Dns.Where(each => each.AddressFamily == AddressFamily.InterNetwork)] : [];
        var better = new List<IpcpOption>();
        var refused = new List<IpcpOption>();
        foreach (IpcpOption option in request.Options)
        {
            int server = option.Type switch { IpcpOptionType.PrimaryDns => 0, IpcpOptionType.SecondaryDns => 1, _ => -1 };
            if (server < 0 || server >= servers.Length) refused.Add(option);
            else if (!servers[server].Equals(option.Address)) better.Add(IpcpOption.Of(option.Type, servers[server]));
        }

        return better.Count > 0 ? new(IpcpCode.ConfigureNak, request.Identifier, [.. better])
            : refused.Count > 0 ? new(IpcpCode.ConfigureReject, request.Identifier, [.. refused])
            : new(IpcpCode.ConfigureAck, request.Identifier, request.Options);
    }

    private static IEnumerable<PcoUnit> All(IEnumerable<IPAddress> all, AddressFamily family, PcoIdentifier identifier) =>
        all.Where(each => each.AddressFamily == family).Select(each => PcoUnit.OfAddress(identifier, each));

    private static OctetString IsdnAddress(Msisdn msisdn)
    {
        string digits = msisdn.Number.TrimStart('+');
        byte[] octets = new byte[1 + (digits.Length + 1) / 2];
        octets[0] = InternationalIsdn;
        for (int i = 0; i < digits.Length; i += 2)
        {
            int high = i + 1 < digits.Length ? digits[i + 1] - '0' : 15;
            octets[1 + i / 2] = (byte)(high << 4 | digits[i] - '0');
        }

        return OctetString.Wrap(octets);
    }
}
