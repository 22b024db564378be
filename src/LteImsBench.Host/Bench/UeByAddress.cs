using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Epc;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Subscribers;

namespace LteImsBench.Host.Bench;

/// <summary>Whose SIP message it is: the UE that has the address, or the subscriber of the private identity.</summary>
internal sealed class UeByAddress(EpcCore core, Hss hss, UeDirectory directory)
{
    public UeKey? Find(IPAddress remote, string? privateIdentity)
    {
        foreach (UeSnapshot ue in core.Ues)
        {
            if (ue.PdnConnections.Any(pdn => IsOf(remote, pdn.Addresses))) return ue.Key;
        }

        return privateIdentity is not null && hss.FindByImpi(privateIdentity) is { } found ? directory.KeyOf(found.Imsi) : null;
    }

    private static bool IsOf(IPAddress address, PdnAddresses addresses)
    {
        if (address.Equals(addresses.IPv4)) return true;
        return addresses.IPv6Prefix is { } prefix && address.AddressFamily == prefix.AddressFamily
            && address.GetAddressBytes().AsSpan(0, 8).SequenceEqual(prefix.GetAddressBytes().AsSpan(0, 8));
    }
}
