using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.S1;

/// <summary>eNB UE S1AP ID (TS 36.413 §9.2.3.4): one RRC connection; never reused in a run.</summary>
public readonly record struct EnbUeId(int Value)
{
    public override string ToString() => $"enb-ue {Value}";
}

/// <summary>RRC establishment causes, TS 36.331 EstablishmentCause.</summary>
public enum EstablishmentCause : byte
{
    Emergency,
    HighPriorityAccess,
    MtAccess,
    MoSignalling,
    MoData,
    DelayTolerantAccess,
    MoVoiceCall,
    Spare1,
}

/// <summary>Why a UE context goes, TS 36.413 §9.2.1.3 as far as the bench tells them apart.</summary>
public enum ReleaseCause
{
    /// <summary>Normal release after detach or a finished signalling procedure.</summary>
    Normal,
    UserInactivity,
    RadioConnectionLost,
    Detach,
    AuthenticationFailure,

    /// <summary>The radio interface procedure failed or was not answered.</summary>
    RadioFailure,

    /// <summary>The tester asked for it.</summary>
    Operator,
    LoadBalancingTauRequired,
}

/// <summary>INITIAL UE MESSAGE, TS 36.413 §9.1.7.1.</summary>
/// <param name="Nas">The dedicated NAS message of RRCConnectionSetupComplete.</param>
/// <param name="Cause">Establishment cause.</param>
/// <param name="STmsi">From RRCConnectionRequest, where the UE has one.</param>
/// <param name="Tai">Of the serving cell.</param>
/// <param name="Cell">Of the serving cell.</param>
public sealed record InitialUe(OctetString Nas, EstablishmentCause Cause, STmsi? STmsi, Tai Tai, CellIdentity Cell);

/// <summary>QoS of an E-RAB, TS 36.413 §9.2.1.15; rates in kbit/s, zero for non-GBR.</summary>
/// <param name="Qci">QoS class identifier.</param>
/// <param name="PriorityLevel">ARP priority, 1 highest to 15.</param>
public readonly record struct ErabQos(byte Qci, byte PriorityLevel)
{
    public uint MbrUplink { get; init; }

    public uint MbrDownlink { get; init; }

    public uint GbrUplink { get; init; }

    public uint GbrDownlink { get; init; }
}

/// <summary>An E-RAB to set up, with the NAS message that its RRC reconfiguration carries.</summary>
public sealed record ErabSetup(EpsBearerId Bearer, ErabQos Qos, OctetString Nas);

/// <summary>An E-RAB to modify, with the NAS message that its RRC reconfiguration carries.</summary>
public sealed record ErabModify(EpsBearerId Bearer, ErabQos Qos, OctetString Nas);

/// <summary>INITIAL CONTEXT SETUP REQUEST, TS 36.413 §9.1.4.1.</summary>
/// <param name="KEnb">K_eNB, 32 octets.</param>
/// <param name="EncryptionAlgorithms">EEA that the UE supports: bit n for EEAn.</param>
/// <param name="IntegrityAlgorithms">EIA that the UE supports: bit n for EIAn.</param>
/// <param name="Erabs">E-RABs to set up; the NAS message of the first may be the ATTACH ACCEPT. Empty for signalling only.</param>
/// <param name="RadioCapability">UE radio capability stored from an earlier connection; empty makes the eNB ask.</param>
public sealed record ContextSetup(
    OctetString KEnb, byte EncryptionAlgorithms, byte IntegrityAlgorithms, IReadOnlyList<ErabSetup> Erabs, OctetString RadioCapability)
{
    /// <summary>UE-AMBR uplink in kbit/s.</summary>
    public uint AmbrUplink { get; init; } = 50_000;

    /// <summary>UE-AMBR downlink in kbit/s.</summary>
    public uint AmbrDownlink { get; init; } = 100_000;
}

/// <summary>Outcome of an E-RAB procedure.</summary>
public sealed record ErabResult(IReadOnlyList<EpsBearerId> Done, IReadOnlyList<EpsBearerId> Failed);

/// <summary>PAGING, TS 36.413 §9.1.6.</summary>
/// <param name="Imsi">Gives the paging occasion (IMSI mod 1024) and is the identity where <paramref name="STmsi"/> is null.</param>
/// <param name="STmsi">The identity paged by.</param>
/// <param name="IsCircuitSwitched">cn-Domain cs.</param>
public sealed record PagingRequest(Imsi Imsi, STmsi? STmsi, bool IsCircuitSwitched = false);
