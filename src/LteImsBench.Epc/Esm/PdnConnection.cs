using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;

namespace LteImsBench.Epc.Esm;

/// <summary>A PDN connection of a UE.</summary>
internal sealed class PdnConnection(UeKey ue, ApnConfig apn, PdnAddresses addresses)
{
    public ApnConfig Apn { get; } = apn;

    public PdnAddresses Addresses { get; } = addresses;

    /// <summary>Its bearers, the default one first.</summary>
    public List<BearerContext> Bearers { get; } = [];

    public BearerContext Default => Bearers[0];

    /// <summary>Whether the UE said that it takes local addresses in traffic flow templates (PCO container 0011).</summary>
    public bool TakesLocalAddressInTft { get; init; }

    public PdnSession Session => new(ue, Default.Id, Apn.Name, Addresses);
}
