using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>A PDN connection: its default bearer with what the network granted, and the dedicated bearers linked to it.</summary>
internal sealed class PdnConnection(ActivateDefaultEpsBearerContextRequest grant)
{
    private readonly Dictionary<EpsBearerId, EpsBearer> _dedicated = [];

    /// <summary>The request that made it; a repetition of it is answered again.</summary>
    public ActivateDefaultEpsBearerContextRequest Grant => grant;

    public EpsBearerId Ebi => grant.Ebi;

    public string Apn => grant.AccessPointName.NetworkIdentifier;

    public PdnAddress Address => grant.PdnAddress;

    public EpsBearer Default { get; set; } = new(grant.Ebi, grant.EpsQos);

    public IReadOnlyCollection<EpsBearer> Dedicated => _dedicated.Values;

    public IReadOnlyList<IPAddress> PCscfs => [.. grant.ProtocolConfigurationOptions?.PCscfAddresses ?? []];

    /// <summary>DNS servers, of containers and of IPCP.</summary>
    public IReadOnlyList<IPAddress> Dns =>
    [
        .. (grant.ProtocolConfigurationOptions?.DnsAddresses ?? [])
            .Concat(PcoRequest.DnsOf(grant.ProtocolConfigurationOptions))
            .Distinct(),
    ];

    public int? Mtu => grant.ProtocolConfigurationOptions?.Ipv4LinkMtu;

    /// <summary>All its bearers, the default one first.</summary>
    public IEnumerable<EpsBearer> Bearers => _dedicated.Values.Prepend(Default);

    public EpsBearer? Find(EpsBearerId ebi) => ebi == Ebi ? Default : _dedicated.GetValueOrDefault(ebi);

    public void Set(EpsBearer bearer)
    {
        if (bearer.Ebi == Ebi) Default = bearer;
        else _dedicated[bearer.Ebi] = bearer;
    }

    public void Remove(EpsBearerId ebi) => _dedicated.Remove(ebi);
}
