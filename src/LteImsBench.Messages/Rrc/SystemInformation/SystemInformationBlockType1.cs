using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType1, TS 36.331 §6.2.2.</summary>
public sealed record SystemInformationBlockType1 : RrcMessage, IExtensible
{
    private static readonly Scale SiWindowLengthScale = new("ms1 ms2 ms5 ms10 ms15 ms20 ms40");

    public CellAccessRelatedInfo CellAccessRelatedInfo { get; set; } = new();

    public CellSelectionInfo CellSelectionInfo { get; set; } = new();

    /// <summary>dBm.</summary>
    public int? PMax { get; set; }

    /// <summary>E-UTRA operating band, TS 36.101.</summary>
    public int FreqBandIndicator { get; set; }

    public SequenceOf<SchedulingInfo> SchedulingInfoList { get; set; } = [];

    public TddConfig? TddConfig { get; set; }

    /// <summary>Milliseconds.</summary>
    public int SiWindowLength { get; set; }

    /// <summary>Changes with the content of the other blocks, SIB10 to SIB12 and SIB14 excepted.</summary>
    public int SystemInfoValueTag { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool ImsEmergencySupport { get; set; }

    public CellSelectionInfoV920? CellSelectionInfoV920 { get; set; }

    public TddConfigV1130? TddConfigV1130 { get; set; }

    public CellSelectionInfoV1130? CellSelectionInfoV1130 { get; set; }

    public CellAccessRelatedInfoV1250? CellAccessRelatedInfoV1250 { get; set; }

    public CellSelectionInfoV1250? CellSelectionInfoV1250 { get; set; }

    public bool FreqBandIndicatorPriority { get; set; }

    /// <summary>The 10 most significant bits of the hyper SFN cycle counter.</summary>
    public uint? HyperSfn { get; set; }

    public bool EDrxAllowed { get; set; }

    public CellSelectionInfoCe? CellSelectionInfoCe { get; set; }

    public bool ECallOverImsSupport { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3);
        CellAccessRelatedInfo = u.Item("cellAccessRelatedInfo", CellAccessRelatedInfo);
        CellSelectionInfo = u.Item("cellSelectionInfo", CellSelectionInfo);
        PMax = u.OptionalInteger("p-Max", PMax, -30, 33);
        FreqBandIndicator = u.Integer("freqBandIndicator", FreqBandIndicator, 1, 64);
        SchedulingInfoList = u.List("schedulingInfoList", SchedulingInfoList, 1, 32);
        TddConfig = u.OptionalItem("tdd-Config", TddConfig);
        SiWindowLength = u.Scale("si-WindowLength", SiWindowLength, SiWindowLengthScale);
        SystemInfoValueTag = u.Integer("systemInfoValueTag", SystemInfoValueTag, 0, 31);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalContaining<SystemInformationBlockType1V8H0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(3);
        ImsEmergencySupport = u.Flag("ims-EmergencySupport-r9", ImsEmergencySupport);
        CellSelectionInfoV920 = u.OptionalItem("cellSelectionInfo-v920", CellSelectionInfoV920);
        u.NonCritical(3);
        TddConfigV1130 = u.OptionalItem("tdd-Config-v1130", TddConfigV1130);
        CellSelectionInfoV1130 = u.OptionalItem("cellSelectionInfo-v1130", CellSelectionInfoV1130);
        u.NonCritical(3);
        CellAccessRelatedInfoV1250 = u.With(CellAccessRelatedInfoV1250 is not null)
            ? u.Item("cellAccessRelatedInfo-v1250", CellAccessRelatedInfoV1250)
            : null;
        CellSelectionInfoV1250 = u.OptionalItem("cellSelectionInfo-v1250", CellSelectionInfoV1250);
        FreqBandIndicatorPriority = u.Flag("freqBandIndicatorPriority-r12", FreqBandIndicatorPriority);
        u.NonCritical(5, notDecoded: 0b0_1000);
        HyperSfn = u.OptionalBits("hyperSFN-r13", HyperSfn, 10);
        EDrxAllowed = u.Flag("eDRX-Allowed-r13", EDrxAllowed);
        CellSelectionInfoCe = u.OptionalItem("cellSelectionInfoCE-r13", CellSelectionInfoCe);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(4, notDecoded: 0b0110);
        ECallOverImsSupport = u.Flag("eCallOverIMS-Support-r14", ECallOverImsSupport);
        u.NonCritical(2, notDecoded: 0b01);
        u.Tail();
        u.End();
    }
}

/// <summary>cellAccessRelatedInfo of SystemInformationBlockType1.</summary>
public sealed record CellAccessRelatedInfo : IRrcType
{
    public SequenceOf<PlmnIdentityInfo> PlmnIdentityList { get; set; } = [];

    public Tac TrackingAreaCode { get; set; }

    public CellIdentity CellIdentity { get; set; }

    public CellBarred CellBarred { get; set; }

    public IntraFreqReselection IntraFreqReselection { get; set; }

    public bool CsgIndication { get; set; }

    public uint? CsgIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PlmnIdentityList = u.List("plmn-IdentityList", PlmnIdentityList, 1, 6);
        TrackingAreaCode = u.Tac("trackingAreaCode", TrackingAreaCode);
        CellIdentity = u.CellIdentity("cellIdentity", CellIdentity);
        CellBarred = u.Enum("cellBarred", CellBarred);
        IntraFreqReselection = u.Enum("intraFreqReselection", IntraFreqReselection);
        CsgIndication = u.Boolean("csg-Indication", CsgIndication);
        CsgIdentity = u.OptionalBits("csg-Identity", CsgIdentity, 27);
        u.End();
    }
}

/// <summary>cellBarred of CellAccessRelatedInfo.</summary>
[Enumerated("barred notBarred")]
public enum CellBarred
{
    Barred,
    NotBarred,
}

/// <summary>intraFreqReselection of CellAccessRelatedInfo.</summary>
[Enumerated("allowed notAllowed")]
public enum IntraFreqReselection
{
    Allowed,
    NotAllowed,
}

/// <summary>cellSelectionInfo of SystemInformationBlockType1.</summary>
public sealed record CellSelectionInfo : IRrcType
{
    /// <summary>Half the level in dBm: -70 is -140 dBm.</summary>
    public int QRxLevMin { get; set; }

    /// <summary>Half the offset in dB.</summary>
    public int? QRxLevMinOffset { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        QRxLevMin = u.Integer("q-RxLevMin", QRxLevMin, -70, -22);
        QRxLevMinOffset = u.OptionalInteger("q-RxLevMinOffset", QRxLevMinOffset, 1, 8);
        u.End();
    }
}

/// <summary>cellAccessRelatedInfo-v1250 of SystemInformationBlockType1.</summary>
public sealed record CellAccessRelatedInfoV1250 : IRrcType
{
    public bool Category0Allowed { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Category0Allowed = u.Flag("category0Allowed-r12", Category0Allowed);
        u.End();
    }
}
