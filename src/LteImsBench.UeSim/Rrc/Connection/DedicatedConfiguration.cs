using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Rrc.Translation;
using ChannelConfig = LteImsBench.L2.Mac.LogicalChannelConfig;
using MacConfig = LteImsBench.UeSim.Mac.MacMainConfig;
using PdcpSettings = LteImsBench.L2.Pdcp.PdcpConfig;
using RlcSettings = LteImsBench.L2.Rlc.RlcConfig;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>
/// The dedicated radio resources of a connection, TS 36.331 §5.3.10: takes radioResourceConfigDedicated whole, or refuses it whole and
/// changes nothing.
/// </summary>
internal sealed class DedicatedConfiguration(UeMac mac, RadioBearers bearers)
{
    private readonly Dictionary<DrbId, Drb> _drbs = [];
    private readonly Dictionary<Lcid, ChannelConfig> _channels = [];
    private UeDedicatedConfig _physical = PhysicalTranslation.Default;
    private MacConfig _mac = MacConfig.Default;

    private readonly record struct Drb(DataBearer Bearer, RlcSettings Rlc, PdcpSettings Pdcp);

    /// <summary>EPS bearers that have a DRB.</summary>
    public IEnumerable<EpsBearerId> Bearers => _drbs.Values.Select(drb => drb.Bearer.Bearer);

    public IEnumerable<DrbId> Drbs => _drbs.Keys;

    /// <summary>Applies the message; false when the UE cannot comply (§5.3.5.5).</summary>
    public bool TryApply(RadioResourceConfigDedicated message)
    {
        if (message.SpsConfig is not null || !CanComply(message)) return false;
        foreach (SrbToAddMod srb in message.SrbToAddModList ?? []) Apply(srb);
        foreach (DrbId drb in message.DrbToReleaseList ?? []) Release(drb);
        foreach (DrbToAddMod drb in message.DrbToAddModList ?? []) Apply(drb);
        if (message.MacMainConfig is { } main)
        {
            _mac = MacTranslation.Apply(_mac, main);
            mac.Configure(_mac);
        }

        if (message.PhysicalConfigDedicated is { } physical)
        {
            _physical = PhysicalTranslation.Apply(_physical, physical);
            mac.Configure(_physical);
        }

        return true;
    }

    /// <summary>PUCCH and SRS resources are gone, §5.3.13.</summary>
    public void ReleaseUplinkControl()
    {
        _physical = _physical with { SchedulingRequest = null, PeriodicCqi = null };
        mac.Configure(_physical);
    }

    /// <summary>Physical and MAC configuration go back to their defaults, as a re-establishment begins (§5.3.7.2).</summary>
    public void ResetPhysicalAndMac()
    {
        _physical = PhysicalTranslation.Default;
        _mac = MacConfig.Default;
        mac.Configure(_physical);
        mac.Configure(_mac);
    }

    /// <summary>Suspends all bearers but SRB0: nothing of theirs goes out (§5.3.7.2).</summary>
    public void Suspend()
    {
        foreach (Lcid lcid in _channels.Keys) mac.Remove(lcid);
    }

    /// <summary>Lets SRB1 go on, the first of the suspended bearers (§5.3.7.5).</summary>
    public void ResumeSrb1()
    {
        if (_channels.TryGetValue(Lcid.Srb1, out ChannelConfig? channel)) mac.Configure(channel);
    }

    /// <summary>Lets the suspended bearers go on (§5.3.5.3).</summary>
    public void Resume()
    {
        foreach (ChannelConfig channel in _channels.Values) mac.Configure(channel);
    }

    /// <summary>Releases everything.</summary>
    public void Clear()
    {
        Suspend();
        _drbs.Clear();
        _channels.Clear();
        ResetPhysicalAndMac();
    }

    private bool CanComply(RadioResourceConfigDedicated message)
    {
        foreach (SrbToAddMod srb in message.SrbToAddModList ?? [])
        {
            if (BearerTranslation.Srb(srb.RlcConfig) is null) return false;
        }

        // As they will be when the list has been gone through: no identity twice.
        HashSet<DrbId> released = [.. message.DrbToReleaseList ?? []];
        Dictionary<DrbId, Drb> kept = _drbs.Where(entry => !released.Contains(entry.Key)).ToDictionary();
        HashSet<EpsBearerId> bearerIds = [.. kept.Values.Select(drb => drb.Bearer.Bearer)];
        HashSet<DrbId> added = [];
        HashSet<Lcid> lcids = [.. kept.Values.Select(drb => drb.Bearer.Lcid)];
        foreach (DrbToAddMod drb in message.DrbToAddModList ?? [])
        {
            if (kept.TryGetValue(drb.DrbIdentity, out Drb known))
            {
                if (!CanModify(drb, known)) return false;
            }
            else if (!CanAdd(drb) || !bearerIds.Add(BearerOf(drb)) || !lcids.Add(LcidOf(drb)) || !added.Add(drb.DrbIdentity))
            {
                return false;
            }
        }

        return true;
    }

    private static EpsBearerId BearerOf(DrbToAddMod message) => new((byte)message.EpsBearerIdentity!.Value);

    private static Lcid LcidOf(DrbToAddMod message) => new((byte)message.LogicalChannelIdentity!.Value);

    // A bearer keeps its RLC and PDCP configuration for its life.
    private static bool CanModify(DrbToAddMod message, Drb known) =>
        (message.RlcConfig is null || known.Rlc.Equals(BearerTranslation.Drb(message.RlcConfig)))
        && (message.PdcpConfig is null || known.Pdcp.Equals(BearerTranslation.Pdcp(message.PdcpConfig, known.Rlc)));

    private static bool CanAdd(DrbToAddMod message) =>
        message is { EpsBearerIdentity: >= 5, LogicalChannelIdentity: not null, LogicalChannelConfig: not null }
        && BearerTranslation.Drb(message.RlcConfig) is { } rlc
        && BearerTranslation.Pdcp(message.PdcpConfig, rlc) is not null;

    private void Apply(SrbToAddMod message)
    {
        Lcid srb = new((byte)message.SrbIdentity);
        if (!bearers.HasSrb(srb)) bearers.AddSrb(srb, BearerTranslation.Srb(message.RlcConfig)!);
        if (message.LogicalChannelConfig is { } channel)
            Configure(channel.Explicit is null ? MacTranslation.DefaultSrb(srb) : MacTranslation.Channel(srb, channel.Explicit));
    }

    private void Apply(DrbToAddMod message)
    {
        if (_drbs.TryGetValue(message.DrbIdentity, out Drb known))
        {
            if (message.LogicalChannelConfig is { } changed) Configure(MacTranslation.Channel(known.Bearer.Lcid, changed));
            return;
        }

        DataBearer bearer = new(message.DrbIdentity, BearerOf(message), LcidOf(message));
        RlcSettings rlc = BearerTranslation.Drb(message.RlcConfig)!;
        Drb drb = new(bearer, rlc, BearerTranslation.Pdcp(message.PdcpConfig, rlc)!);
        _drbs.Add(message.DrbIdentity, drb);
        bearers.AddDrb(bearer, drb.Rlc, drb.Pdcp);
        Configure(MacTranslation.Channel(bearer.Lcid, message.LogicalChannelConfig));
    }

    private void Release(DrbId id)
    {
        if (!_drbs.Remove(id, out Drb drb)) return;
        bearers.RemoveDrb(id);
        _channels.Remove(drb.Bearer.Lcid);
        mac.Remove(drb.Bearer.Lcid);
    }

    private void Configure(ChannelConfig channel)
    {
        _channels[channel.Lcid] = channel;
        mac.Configure(channel);
    }
}
