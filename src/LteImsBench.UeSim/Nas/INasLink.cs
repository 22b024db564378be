using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Rrc.Connection;

namespace LteImsBench.UeSim.Nas;

/// <summary>What NAS asks of the access stratum. On the bench thread.</summary>
internal interface INasLink
{
    /// <summary>The tracking area of the cell camped on; <c>null</c> without one.</summary>
    Tai? Tai { get; }

    bool IsConnected { get; }

    /// <summary>Done when a connection that is being released has ended; until then none is to be had.</summary>
    Task Released { get; }

    /// <summary>EPS bearers that have a DRB.</summary>
    IEnumerable<EpsBearerId> Bearers { get; }

    /// <summary>Opens a connection that carries an initial NAS message.</summary>
    Task<EstablishmentOutcome> EstablishAsync(EstablishmentRequest request, CancellationToken stop);

    /// <summary>Sends a NAS message in the connection; false without one.</summary>
    bool SendNas(OctetString nas);

    /// <summary>Gives the connection up without a word to the network.</summary>
    void ReleaseLocally();
}
