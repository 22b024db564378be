using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>LoggedMeasurementConfiguration-r10, TS 36.331 §6.2.2.</summary>
public sealed record LoggedMeasurementConfiguration : RrcMessage, IExtensible
{
    public TraceReference TraceReference { get; set; } = new();

    public OctetString TraceRecordingSessionRef { get; set; }

    public OctetString TceId { get; set; }

    public ulong AbsoluteTimeInfo { get; set; }

    public AreaConfiguration? AreaConfiguration { get; set; }

    /// <summary>Minutes.</summary>
    public int LoggingDuration { get; set; }

    /// <summary>Milliseconds.</summary>
    public int LoggingInterval { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public SequenceOf<PlmnIdentity>? PlmnIdentityList { get; set; }

    public AreaConfigurationV1130? AreaConfigurationV1130 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("loggedMeasurementConfiguration-r10", c1: 4);
        u.Begin(this, optionals: 2);
        TraceReference = u.Item("traceReference-r10", TraceReference);
        TraceRecordingSessionRef = u.Octets("traceRecordingSessionRef-r10", TraceRecordingSessionRef, 2, 2);
        TceId = u.Octets("tce-Id-r10", TceId, 1, 1);
        AbsoluteTimeInfo = u.Bits64("absoluteTimeInfo-r10", AbsoluteTimeInfo, 48);
        AreaConfiguration = u.OptionalChoice("areaConfiguration-r10", AreaConfiguration);
        LoggingDuration = u.Scale("loggingDuration-r10", LoggingDuration, Scales.LoggingDuration);
        LoggingInterval = u.Scale("loggingInterval-r10", LoggingInterval, Scales.LoggingInterval);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension-r10", LateNonCriticalExtension);
        u.NonCritical(3);
        PlmnIdentityList = u.OptionalList("plmn-IdentityList-r11", PlmnIdentityList, 1, 16);
        AreaConfigurationV1130 = u.OptionalItem("areaConfiguration-v1130", AreaConfigurationV1130);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
