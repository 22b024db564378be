using System.Net;
using System.Net.Sockets;

namespace LteImsBench.Epc.Config;

/// <summary>Finds what a configuration has wrong before a UE does.</summary>
public static class EpcConfigValidator
{
    private const int MaxNameLength = 100;
    private const int MaxTrackingAreas = 16;   // one partial list of type 0, TS 24.301 §9.9.3.33

    /// <summary>What is wrong, each with the path of its key; empty when all is well.</summary>
    public static IReadOnlyList<ConfigFault> Check(EpcConfig config)
    {
        var faults = new List<ConfigFault>();
        void Want(bool good, string key, string expected)
        {
            if (!good) faults.Add(new(key, expected));
        }

        Want(config.TrackingAreas.Count is >= 1 and <= MaxTrackingAreas, "trackingAreas", "1 to 16 tracking area codes");
        foreach (ushort tac in config.TrackingAreas.Select(area => area.Value))
            Want(tac is not (0x0000 or 0xFFFE), "trackingAreas", "codes other than 0000 and fffe, which are reserved (TS 23.003 §19.4.2.3)");
        Want(config.Apns.Count > 0, "apns", "at least one APN");
        Want(config.Apns.Select(apn => apn.Name).Distinct().Count() == config.Apns.Count, "apns", "every name once");
        for (int i = 0; i < config.Apns.Count; i++) CheckApn(config.Apns[i], $"apns[{i}]", Want);
        Want(config.Security.IntegrityPreference.Count > 0 && config.Security.IntegrityPreference.All(n => n is >= 0 and <= 3), "security.integrityPreference", "one or more of 0 to 3");
        Want(config.Security.CipheringPreference.Count > 0 && config.Security.CipheringPreference.All(n => n is >= 0 and <= 3), "security.cipheringPreference", "one or more of 0 to 3");
        Want(!config.Features.EmergencyBearers || config.Apns.Any(apn => apn.IsEmergency), "features.emergencyBearers", "an APN with isEmergency beside it");
        Want(config.Features.NetworkName.Length <= MaxNameLength, "features.networkName", $"{MaxNameLength} characters at most");
        Want(config.Features.ShortNetworkName.Length <= MaxNameLength, "features.shortNetworkName", $"{MaxNameLength} characters at most");
        CheckOverlaps(config.Apns, Want);
        Want(config.Features.TimeZone.Ticks % TimeSpan.FromMinutes(15).Ticks == 0, "features.timeZone", "a multiple of 15 minutes");
        return faults;
    }

    private static void CheckApn(ApnConfig apn, string path, Action<bool, string, string> want)
    {
        want(IsApnName(apn.Name), $"{path}.name", "labels of letters, digits and hyphens in lower case, 100 characters at most");
        want(apn.Qci is >= 5 and <= 9 or 65 or 66 or 69 or 70, $"{path}.qci", "a non-GBR QCI: 5 to 9, 65, 66, 69 or 70");
        want(apn.PriorityLevel is >= 1 and <= 15, $"{path}.priorityLevel", "1 to 15");
        want(apn.PdnTypes != PdnTypes.None, $"{path}.pdnTypes", "IPv4, IPv6 or IPv4v6");
        want(apn.Mtu >= 576, $"{path}.mtu", "576 octets or more (RFC 791)");
        want(!apn.PdnTypes.HasFlag(PdnTypes.IPv4) || IsPool(apn.IPv4Pool, AddressFamily.InterNetwork, 30), $"{path}.ipv4Pool", "IPv4 address/length, /30 or shorter");
        want(!apn.PdnTypes.HasFlag(PdnTypes.IPv6) || IsPool(apn.IPv6Pool, AddressFamily.InterNetworkV6, 63), $"{path}.ipv6Pool", "IPv6 prefix/length, /63 or shorter");
    }

    private static void CheckOverlaps(IReadOnlyList<ApnConfig> apns, Action<bool, string, string> want)
    {
        for (int i = 0; i < apns.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                want(!Overlap(apns[i].IPv4Pool, apns[j].IPv4Pool), $"apns[{i}].ipv4Pool", $"addresses that APN {apns[j].Name} does not have");
                want(!Overlap(apns[i].IPv6Pool, apns[j].IPv6Pool), $"apns[{i}].ipv6Pool", $"prefixes that APN {apns[j].Name} does not have");
            }
        }
    }

    private static bool Overlap(string one, string other) =>
        IPNetwork.TryParse(one, out IPNetwork first) && IPNetwork.TryParse(other, out IPNetwork second)
        && (first.Contains(second.BaseAddress) || second.Contains(first.BaseAddress));

    private static bool IsApnName(string name) =>
        name.Length is >= 1 and <= 100 && name.Split('.').All(label => label.Length is >= 1 and <= 63 && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    private static bool IsPool(string text, AddressFamily family, int longest) =>
        IPNetwork.TryParse(text, out IPNetwork network) && network.BaseAddress.AddressFamily == family && network.PrefixLength <= longest;
}

/// <summary>A fault of a configuration.</summary>
/// <param name="Key">Path of the key, such as <c>apns[1].ipv4Pool</c>.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record ConfigFault(string Key, string Expected);
