using System.Net;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>The protocol configuration options that a handset asks for, TS 24.008 §10.5.6.3.</summary>
internal static class PcoRequest
{
    // The answer copies it (RFC 1661 §5).
    private const byte IpcpIdentifier = 1;

    /// <summary>What the UE asks for a PDN of that type.</summary>
    /// <param name="type">Decides which families are asked for.</param>
    /// <param name="forIms">Whether the PDN is for IMS signalling alone.</param>
    public static ProtocolConfigurationOptions Build(PdnType type, bool forIms)
    {
        bool hasIpv4 = type is PdnType.Ipv4 or PdnType.Ipv4v6;
        bool hasIpv6 = type is PdnType.Ipv6 or PdnType.Ipv4v6;
        List<PcoUnit> units = [];
        if (hasIpv4) units.Add(PcoUnit.Of(Ipcp()));
        if (hasIpv4) units.Add(PcoUnit.Empty(PcoIdentifier.DnsIpv4));
        if (hasIpv6) units.Add(PcoUnit.Empty(PcoIdentifier.DnsIpv6));
        if (hasIpv4) units.Add(PcoUnit.Empty(PcoIdentifier.PCscfIpv4));
        if (hasIpv6) units.Add(PcoUnit.Empty(PcoIdentifier.PCscfIpv6));
        if (forIms) units.Add(PcoUnit.Empty(PcoIdentifier.ImCnSignallingFlag));
        units.Add(PcoUnit.Empty(PcoIdentifier.AddressViaNas));
        if (hasIpv4) units.Add(PcoUnit.Empty(PcoIdentifier.Ipv4LinkMtu));
        units.Add(PcoUnit.Empty(PcoIdentifier.LocalAddressInTft));
        return new([.. units]);
    }

    /// <summary>The DNS servers of an IPCP answer, RFC 1877.</summary>
    public static IEnumerable<IPAddress> DnsOf(ProtocolConfigurationOptions? options)
    {
        if (options?.Packet<IpcpPacket>() is not { IpcpCode: IpcpCode.ConfigureNak or IpcpCode.ConfigureAck } packet) yield break;
        foreach (IpcpOptionType type in (IpcpOptionType[])[IpcpOptionType.PrimaryDns, IpcpOptionType.SecondaryDns])
        {
            if (packet.Option(type)?.Address is { } address && !address.Equals(IPAddress.Any)) yield return address;
        }
    }

    private static IpcpPacket Ipcp() => new(
        IpcpCode.ConfigureRequest,
        IpcpIdentifier,
        [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Any), IpcpOption.Of(IpcpOptionType.SecondaryDns, IPAddress.Any)]);
}
