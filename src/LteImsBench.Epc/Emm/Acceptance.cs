using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>Builds what the network grants: ATTACH ACCEPT, TRACKING AREA UPDATE ACCEPT, EMM INFORMATION.</summary>
internal sealed class Acceptance(EpcConfig config)
{
    private readonly EmmFeatures _features = config.Features;

    public AttachAccept Attach(EpsAttachType asked, Guti guti, ActivateDefaultEpsBearerContextRequest activate)
    {
        bool isAskedCombined = asked == EpsAttachType.Combined;
        bool isCombined = isAskedCombined && _features.Combined != CombinedResult.EpsOnly;
        return new(isCombined ? EpsAttachResult.Combined : EpsAttachResult.EpsOnly, GprsTimer.Of(config.Timers.T3412), Areas(), EsmMessageContainer.Of(activate))
        {
            Guti = guti,
            LocationAreaIdentification = isCombined ? Location() : null,
            MsIdentity = isCombined ? Tmsi(guti) : null,
            EmmCause = isAskedCombined && !isCombined ? EmmCause.CsDomainNotAvailable : null,
            T3402Value = T3402(),
            EpsNetworkFeatureSupport = FeatureSupport(),
            AdditionalUpdateResult = isCombined ? Additional() : null,
        };
    }

    /// <param name="asked">Update type of the request.</param>
    /// <param name="guti">A new GUTI, or null when the UE keeps its own.</param>
    /// <param name="tmsi">Identity in the CS domain of a combined result.</param>
    /// <param name="bearers">Active bearers, where the UE told its own.</param>
    public TrackingAreaUpdateAccept Update(EpsUpdateType asked, Guti? guti, Guti tmsi, EpsBearerContextStatus? bearers)
    {
        bool isAskedCombined = asked is EpsUpdateType.Combined or EpsUpdateType.CombinedWithImsiAttach;
        bool isCombined = isAskedCombined && _features.Combined != CombinedResult.EpsOnly;
        return new(isCombined ? EpsUpdateResult.Combined : EpsUpdateResult.TaUpdated)
        {
            T3412Value = GprsTimer.Of(config.Timers.T3412),
            Guti = guti is { } given ? given : null,
            TaiList = Areas(),
            EpsBearerContextStatus = bearers,
            LocationAreaIdentification = isCombined ? Location() : null,
            MsIdentity = isCombined ? Tmsi(tmsi) : null,
            EmmCause = isAskedCombined && !isCombined ? EmmCause.CsDomainNotAvailable : null,
            T3402Value = T3402(),
            EpsNetworkFeatureSupport = FeatureSupport(),
            AdditionalUpdateResult = isCombined ? Additional() : null,
        };
    }

    public TaiList Areas() => TaiList.Of([.. config.TrackingAreas.Select(tac => new Tai(config.Plmn, tac))]);

    /// <param name="now">Universal time.</param>
    public EmmInformation Information(DateTimeOffset now) => new()
    {
        FullNameForNetwork = Name(_features.NetworkName),
        ShortNameForNetwork = Name(_features.ShortNetworkName),
        LocalTimeZone = NetworkTimeZone.Of(_features.TimeZone),
        UniversalTimeAndLocalTimeZone = UniversalTimeAndZone.Of(now.ToOffset(_features.TimeZone)),
        NetworkDaylightSavingTime = new(DaylightAdjustment.None),
    };

    private static NetworkName? Name(string name) => name.Length > 0 ? NetworkName.Of(name) : null;

    private static MobileTmsi Tmsi(Guti guti) => new(guti.MTmsi.Value);

    private LocationAreaIdentification Location() => new(config.Plmn, _features.LocationArea);

    private GprsTimer? T3402() => config.Timers.T3402 is { } time ? GprsTimer.Of(time) : null;

    private AdditionalUpdateResult? Additional() => _features.Combined == CombinedResult.SmsOnly ? AdditionalUpdateResult.SmsOnly : null;

    // Two octets, as phones expect of a network with VoPS.
    private EpsNetworkFeatureSupport FeatureSupport() => new(Core.OctetString.Wrap(new byte[2]))
    {
        ImsVops = _features.ImsVoice,
        EmcBs = _features.EmergencyBearers,
        Epco = true,
    };
}
