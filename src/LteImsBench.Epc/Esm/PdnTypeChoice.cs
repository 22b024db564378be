using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>Which address families a UE gets, TS 24.301 §6.2.2.</summary>
/// <param name="Granted">None when the request is refused.</param>
/// <param name="Cause">ESM cause of the refusal, or of granting less than was asked; null when it got all.</param>
internal readonly record struct PdnTypeChoice(PdnTypes Granted, EsmCause? Cause)
{
    /// <param name="asked">PDN type of the request.</param>
    /// <param name="apn">The PDN.</param>
    /// <param name="present">Families that the UE has there already by single address bearers.</param>
    public static PdnTypeChoice Of(PdnType asked, ApnConfig apn, PdnTypes present)
    {
        if (asked is not (PdnType.Ipv4 or PdnType.Ipv6 or PdnType.Ipv4v6)) return new(PdnTypes.None, EsmCause.UnknownPdnType);
        var families = (PdnTypes)asked;
        PdnTypes granted = families & apn.PdnTypes;
        bool isNarrowed = granted != families;
        if (isNarrowed) return new(granted, apn.PdnTypes == PdnTypes.IPv4 ? EsmCause.PdnTypeIpv4OnlyAllowed : EsmCause.PdnTypeIpv6OnlyAllowed);
        if (granted != PdnTypes.IPv4v6 || apn.AllowsDualStack) return new(granted, null);
        return new(present.HasFlag(PdnTypes.IPv4) ? PdnTypes.IPv6 : PdnTypes.IPv4, EsmCause.SingleAddressBearersOnlyAllowed);
    }
}
