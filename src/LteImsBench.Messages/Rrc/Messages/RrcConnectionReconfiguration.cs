using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReconfiguration, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReconfiguration : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public MeasConfig? MeasConfig { get; set; }

    public MobilityControlInfo? MobilityControlInfo { get; set; }

    /// <summary>NAS messages, each with a bearer or by itself.</summary>
    public SequenceOf<OctetString>? DedicatedInfoNasList { get; set; }

    public RadioResourceConfigDedicated? RadioResourceConfigDedicated { get; set; }

    public SecurityConfigHo? SecurityConfigHo { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public OtherConfig? OtherConfig { get; set; }

    public bool FullConfig { get; set; }

    public SequenceOf<int>? SCellToReleaseList { get; set; }

    public SequenceOf<SCellToAddMod>? SCellToAddModList { get; set; }

    public OctetString? SystemInformationBlockType1Dedicated { get; set; }

    public SequenceOf<int>? SCellToReleaseListExt { get; set; }

    public SequenceOf<SCellToAddModExt>? SCellToAddModListExt { get; set; }

    public SequenceOf<SCellToAddModExtV1430>? SCellToAddModListExtV1430 { get; set; }

    public OctetString? SystemInformationBlockType2Dedicated { get; set; }

    public SetupRelease<NrConfig>? NrConfig { get; set; }

    /// <summary>Input to S-K_gNB, TS 33.401 annex E.</summary>
    public int? SkCounter { get; set; }

    /// <summary>RadioBearerConfig of TS 38.331.</summary>
    public OctetString? NrRadioBearerConfig1 { get; set; }

    /// <summary>RadioBearerConfig of TS 38.331.</summary>
    public OctetString? NrRadioBearerConfig2 { get; set; }

    public SecurityConfigHoV1530? SecurityConfigHoV1530 { get; set; }

    public SequenceOf<OctetString>? DedicatedInfoNasListR15 { get; set; }

    /// <summary>dBm.</summary>
    public int? PMaxUeFr1 { get; set; }

    public MtcSsbNr? Smtc { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionReconfiguration-r8", c1: 8);
        u.Begin(this, optionals: 6);
        MeasConfig = u.OptionalItem("measConfig", MeasConfig);
        MobilityControlInfo = u.OptionalItem("mobilityControlInfo", MobilityControlInfo);
        DedicatedInfoNasList = u.OptionalList("dedicatedInfoNASList", DedicatedInfoNasList, 1, 11, static (c, v) => c.Octets(null, v));
        RadioResourceConfigDedicated = u.OptionalItem("radioResourceConfigDedicated", RadioResourceConfigDedicated);
        SecurityConfigHo = u.OptionalItem("securityConfigHO", SecurityConfigHo);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalContaining<RrcConnectionReconfigurationV8M0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(3);
        OtherConfig = u.OptionalItem("otherConfig-r9", OtherConfig);
        FullConfig = u.Flag("fullConfig-r9", FullConfig);
        u.NonCritical(3);
        SCellToReleaseList = u.OptionalList("sCellToReleaseList-r10", SCellToReleaseList, 1, 4, static (c, v) => c.Integer(null, v, 1, 7));
        SCellToAddModList = u.OptionalList("sCellToAddModList-r10", SCellToAddModList, 1, 4);
        u.NonCritical(2);
        SystemInformationBlockType1Dedicated = u.OptionalContaining<SystemInformationBlockType1>(
            "systemInformationBlockType1Dedicated-r11", SystemInformationBlockType1Dedicated);
        u.NonCritical(6, notDecoded: 0b01_1111);
        u.NonCritical(6, notDecoded: 0b01_1100);
        SCellToReleaseListExt = u.OptionalList(
            "sCellToReleaseListExt-r13", SCellToReleaseListExt, 1, 31, static (c, v) => c.Integer(null, v, 1, 31));
        SCellToAddModListExt = u.OptionalList("sCellToAddModListExt-r13", SCellToAddModListExt, 1, 31);
        u.NonCritical(5, notDecoded: 0b0_0101);
        SCellToAddModListExtV1430 = u.OptionalList("sCellToAddModListExt-v1430", SCellToAddModListExtV1430, 1, 31);
        SystemInformationBlockType2Dedicated = u.OptionalContaining<SystemInformationBlockType2>(
            "systemInformationBlockType2Dedicated-r14", SystemInformationBlockType2Dedicated);
        u.NonCritical(6, notDecoded: 0b01_0000);
        NrConfig = u.OptionalSetupRelease("nr-Config-r15", NrConfig);
        SkCounter = u.OptionalInteger("sk-Counter-r15", SkCounter, 0, 65535);
        NrRadioBearerConfig1 = u.OptionalOctets("nr-RadioBearerConfig1-r15", NrRadioBearerConfig1);
        NrRadioBearerConfig2 = u.OptionalOctets("nr-RadioBearerConfig2-r15", NrRadioBearerConfig2);
        u.NonCritical(7, notDecoded: 0b000_0110);
        SecurityConfigHoV1530 = u.OptionalItem("securityConfigHO-v1530", SecurityConfigHoV1530);
        DedicatedInfoNasListR15 = u.OptionalList(
            "dedicatedInfoNASList-r15", DedicatedInfoNasListR15, 1, 15, static (c, v) => c.Octets(null, v));
        PMaxUeFr1 = u.OptionalInteger("p-MaxUE-FR1-r15", PMaxUeFr1, -30, 33);
        Smtc = u.OptionalItem("smtc-r15", Smtc);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>nr-Config-r15 of RRCConnectionReconfiguration.</summary>
public sealed record NrConfig : IRrcType
{
    public bool EndcReleaseAndAdd { get; set; }

    /// <summary>RRCReconfiguration of TS 38.331.</summary>
    public OctetString? NrSecondaryCellGroupConfig { get; set; }

    /// <summary>dBm.</summary>
    public int? PMaxEutra { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        EndcReleaseAndAdd = u.Boolean("endc-ReleaseAndAdd-r15", EndcReleaseAndAdd);
        NrSecondaryCellGroupConfig = u.OptionalOctets("nr-SecondaryCellGroupConfig-r15", NrSecondaryCellGroupConfig);
        PMaxEutra = u.OptionalInteger("p-MaxEUTRA-r15", PMaxEutra, -30, 33);
        u.End();
    }
}
