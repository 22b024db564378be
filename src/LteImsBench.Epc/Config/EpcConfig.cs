using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Config;

/// <summary>All that a tester may choose of the core network. The defaults are the demo network of 001/01.</summary>
public sealed record EpcConfig
{
    public Plmn Plmn { get; init; } = Plmn.Parse("001/01");

    /// <summary>Tracking areas of the TAI list that every UE gets, at most 16.</summary>
    public IReadOnlyList<Tac> TrackingAreas { get; init; } = [new(1)];

    public ushort MmeGroupId { get; init; } = 2;

    public byte MmeCode { get; init; } = 1;

    /// <summary>PDNs a UE may ask for; the first one is the default APN.</summary>
    public IReadOnlyList<ApnConfig> Apns { get; init; } = [ApnConfig.Internet, ApnConfig.Ims];

    public NasSecurityConfig Security { get; init; } = new();

    public EpcTimers Timers { get; init; } = new();

    public EpcCauses Causes { get; init; } = new();

    public EmmFeatures Features { get; init; } = new();
}
