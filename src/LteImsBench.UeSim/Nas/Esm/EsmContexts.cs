using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>The PDN connections of the UE and their EPS bearers.</summary>
internal sealed class EsmContexts(UeLog log, IPdnUser user)
{
    private readonly List<PdnConnection> _pdns = [];

    /// <summary>In the order in which they were opened.</summary>
    public IReadOnlyList<PdnConnection> Pdns => _pdns;

    public IEnumerable<EpsBearerId> ActiveBearers => _pdns.SelectMany(pdn => pdn.Bearers).Select(bearer => bearer.Ebi);

    /// <summary>The connection whose default bearer that is.</summary>
    public PdnConnection? OfDefault(EpsBearerId ebi) => _pdns.Find(pdn => pdn.Ebi == ebi);

    /// <summary>The connection that a bearer belongs to.</summary>
    public PdnConnection? Of(EpsBearerId ebi) => _pdns.Find(pdn => pdn.Find(ebi) is not null);

    public PdnConnection? OfApn(string apn) => _pdns.Find(pdn => pdn.Apn.Equals(apn, StringComparison.OrdinalIgnoreCase));

    public PdnConnection Open(ActivateDefaultEpsBearerContextRequest grant)
    {
        var pdn = new PdnConnection(grant);
        _pdns.Add(pdn);
        string cause = grant.EsmCause is { } why ? $", ESM #{(int)why}" : "";
        string detail = $"EBI {pdn.Ebi}, default, APN {pdn.Apn}, QCI {grant.EpsQos.Qci}, {Describe(grant.PdnAddress)}{cause}";
        log.State(Layer.Nas, "BEARER CONTEXT ACTIVE", detail);
        user.OnOpened(pdn);
        return pdn;
    }

    public void Set(PdnConnection pdn, EpsBearer bearer, string what)
    {
        pdn.Set(bearer);
        log.State(Layer.Nas, what, $"EBI {bearer.Ebi}, APN {pdn.Apn}, QCI {bearer.Qos.Qci}, {bearer.Filters.Count} filters");
        user.OnBearersChanged(pdn);
    }

    /// <summary>Removes a bearer; with a default bearer its whole connection.</summary>
    public void Remove(EpsBearerId ebi, string why)
    {
        if (Of(ebi) is not { } pdn) return;
        log.State(Layer.Nas, "BEARER CONTEXT INACTIVE", $"EBI {ebi}, APN {pdn.Apn}, {why}");
        if (pdn.Ebi == ebi)
        {
            _pdns.Remove(pdn);
            user.OnClosed(pdn);
        }
        else
        {
            pdn.Remove(ebi);
            user.OnBearersChanged(pdn);
        }
    }

    public void Clear(string why)
    {
        foreach (PdnConnection pdn in _pdns.ToArray()) Remove(pdn.Ebi, why);
    }

    private static string Describe(PdnAddress address) => address.Type switch
    {
        PdnType.Ipv4 => $"IPv4 {address.Ipv4Address}",
        PdnType.Ipv6 => $"IPv6 interface identifier {address.InterfaceIdentifier}",
        _ => $"IPv4 {address.Ipv4Address}, IPv6 interface identifier {address.InterfaceIdentifier}",
    };
}
