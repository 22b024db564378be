using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.UeSim.Rrc;

/// <summary>What RRC asks of NAS and tells it. On the bench thread.</summary>
internal interface IRrcUser
{
    /// <summary>The keys for the connection that is being secured (TS 33.401 §7.2.4.4); <c>null</c> without a NAS security context.</summary>
    AsKeyMaterial? AsKeys { get; }

    /// <summary>The S-TMSI that the UE is paged by, or <c>null</c>.</summary>
    STmsi? STmsi { get; }

    /// <summary>In idle mode the UE camps on a cell that it had not, or has read its system information anew.</summary>
    void OnCell();

    /// <summary>A NAS message came.</summary>
    void OnNas(OctetString message);

    /// <summary>EPS bearers have got DRBs, or lost them.</summary>
    void OnBearersChanged();

    /// <summary>The connection is gone.</summary>
    void OnReleased(ConnectionEnd end);

    /// <summary>The UE was paged, by its S-TMSI or by its IMSI.</summary>
    void OnPaged(bool byImsi);
}

/// <summary>K_ASME and the K_eNB that NAS derived from it.</summary>
internal sealed record AsKeyMaterial(OctetString KAsme, OctetString KEnb);

/// <summary>Why a connection ended.</summary>
internal enum ConnectionEnd
{
    /// <summary>RRCConnectionRelease.</summary>
    Released,

    /// <summary>RRCConnectionRelease with loadBalancingTAUrequired.</summary>
    LoadBalancing,

    /// <summary>Radio link failure that re-establishment did not heal.</summary>
    Failure,

    /// <summary>NAS gave it up.</summary>
    Local,
}
