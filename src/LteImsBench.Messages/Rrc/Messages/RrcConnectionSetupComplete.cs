using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionSetupComplete, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionSetupComplete : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    /// <summary>Position in the PLMN list of SIB1, from 1.</summary>
    public int SelectedPlmnIdentity { get; set; }

    public RegisteredMme? RegisteredMme { get; set; }

    /// <summary>A NAS message.</summary>
    public OctetString DedicatedInfoNas { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public GummeiType? GummeiType { get; set; }

    public bool RlfInfoAvailable { get; set; }

    public bool LogMeasAvailable { get; set; }

    public RnSubframeConfigReq? RnSubframeConfigReq { get; set; }

    public bool ConnEstFailInfoAvailable { get; set; }

    public MobilityState? MobilityState { get; set; }

    public bool MobilityHistoryAvail { get; set; }

    public bool LogMeasAvailableMbsfn { get; set; }

    public bool AttachWithoutPdnConnectivity { get; set; }

    public bool UpCIoTEpsOptimisation { get; set; }

    public bool CpCIoTEpsOptimisation { get; set; }

    public bool UeCeNeedUlGaps { get; set; }

    public SequenceOf<SNssai>? SNssaiList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionSetupComplete-r8", c1: 4);
        u.Begin(this, optionals: 2);
        SelectedPlmnIdentity = u.Integer("selectedPLMN-Identity", SelectedPlmnIdentity, 1, 6);
        RegisteredMme = u.OptionalItem("registeredMME", RegisteredMme);
        DedicatedInfoNas = u.Octets("dedicatedInfoNAS", DedicatedInfoNas);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(5);
        GummeiType = u.OptionalEnum("gummei-Type-r10", GummeiType);
        RlfInfoAvailable = u.Flag("rlf-InfoAvailable-r10", RlfInfoAvailable);
        LogMeasAvailable = u.Flag("logMeasAvailable-r10", LogMeasAvailable);
        RnSubframeConfigReq = u.OptionalEnum("rn-SubframeConfigReq-r10", RnSubframeConfigReq);
        u.NonCritical(2);
        ConnEstFailInfoAvailable = u.Flag("connEstFailInfoAvailable-r11", ConnEstFailInfoAvailable);
        u.NonCritical(4);
        MobilityState = u.OptionalEnum("mobilityState-r12", MobilityState);
        MobilityHistoryAvail = u.Flag("mobilityHistoryAvail-r12", MobilityHistoryAvail);
        LogMeasAvailableMbsfn = u.Flag("logMeasAvailableMBSFN-r12", LogMeasAvailableMbsfn);
        u.NonCritical(6, notDecoded: 0b00_0011);
        AttachWithoutPdnConnectivity = u.Flag("attachWithoutPDN-Connectivity-r13", AttachWithoutPdnConnectivity);
        UpCIoTEpsOptimisation = u.Flag("up-CIoT-EPS-Optimisation-r13", UpCIoTEpsOptimisation);
        CpCIoTEpsOptimisation = u.Flag("cp-CIoT-EPS-Optimisation-r13", CpCIoTEpsOptimisation);
        u.NonCritical(2);
        UeCeNeedUlGaps = u.Flag("ue-CE-NeedULGaps-r13", UeCeNeedUlGaps);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(9, notDecoded: 0b0_1011_1111);
        SNssaiList = u.OptionalList("s-NSSAI-list-r15", SNssaiList, 1, 8, static (c, v) => c.Choice(null, v));
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>gummei-Type-r10 of RRCConnectionSetupComplete.</summary>
[Enumerated("native mapped")]
public enum GummeiType
{
    Native,
    Mapped,
}

/// <summary>rn-SubframeConfigReq-r10 of RRCConnectionSetupComplete.</summary>
[Enumerated("required notRequired")]
public enum RnSubframeConfigReq
{
    Required,
    NotRequired,
}

/// <summary>mobilityState-r12 of RRCConnectionSetupComplete.</summary>
[Enumerated("normal medium high spare")]
public enum MobilityState
{
    Normal,
    Medium,
    High,
    Spare,
}
