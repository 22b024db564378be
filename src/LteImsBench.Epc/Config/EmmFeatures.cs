using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Config;

/// <summary>What an EPS/IMSI attach or combined update gets, TS 24.301 §5.5.1.3.</summary>
public enum CombinedResult
{
    /// <summary>The combined result with LAI and TMSI, as if a CS domain stood behind; voice-centric phones stay.</summary>
    Combined,

    /// <summary>The same with additional update result "SMS only".</summary>
    SmsOnly,

    /// <summary>EPS only and cause #18; voice-centric phones leave unless IMS voice works.</summary>
    EpsOnly,
}

/// <summary>What the network says of itself to every UE.</summary>
public sealed record EmmFeatures
{
    public CombinedResult Combined { get; init; } = CombinedResult.Combined;

    /// <summary>Location area code of the LAI of combined procedures.</summary>
    public ushort LocationArea { get; init; } = 1;

    /// <summary>IMS voice over PS session in S1 mode.</summary>
    public bool ImsVoice { get; init; } = true;

    /// <summary>Emergency bearer services in S1 mode. Meant for shielded set-ups; an emergency APN must be configured too.</summary>
    public bool EmergencyBearers { get; init; }

    /// <summary>Whether EMM INFORMATION follows an attach.</summary>
    public bool SendsEmmInformation { get; init; } = true;

    /// <summary>Full network name; empty sends none.</summary>
    public string NetworkName { get; init; } = "LteImsBench";

    /// <summary>Short network name; empty sends none.</summary>
    public string ShortNetworkName { get; init; } = "LIB";

    /// <summary>Local time zone told to the UE, a multiple of 15 minutes.</summary>
    public TimeSpan TimeZone { get; init; }

    /// <summary>Tracking areas that refuse UEs.</summary>
    public IReadOnlyList<RefusedArea> RefusedAreas { get; init; } = [];
}

/// <summary>A tracking area that refuses attach, tracking area update and service.</summary>
/// <param name="Tac">The area.</param>
/// <param name="Cause">EMM cause that UEs there get, such as #12 or #15.</param>
public sealed record RefusedArea(Tac Tac, byte Cause);
