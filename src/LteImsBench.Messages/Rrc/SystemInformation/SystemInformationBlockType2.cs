using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType2, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType2 : IRrcType, IExtensible
{
    public AcBarringInfo? AcBarringInfo { get; set; }

    public RadioResourceConfigCommonSib RadioResourceConfigCommon { get; set; } = new();

    public UeTimersAndConstants UeTimersAndConstants { get; set; } = new();

    public FreqInfo FreqInfo { get; set; } = new();

    public SequenceOf<MbsfnSubframeConfig>? MbsfnSubframeConfigList { get; set; }

    /// <summary>Subframes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int TimeAlignmentTimerCommon { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public AcBarringConfig? SsacBarringForMmtelVoice { get; set; }

    public AcBarringConfig? SsacBarringForMmtelVideo { get; set; }

    public AcBarringConfig? AcBarringForCsfb { get; set; }

    public bool AcBarringSkipForMmtelVoice { get; set; }

    public bool AcBarringSkipForMmtelVideo { get; set; }

    public bool AcBarringSkipForSms { get; set; }

    public SequenceOf<AcBarringPerPlmn>? AcBarringPerPlmnList { get; set; }

    public bool VoiceServiceCauseIndication { get; set; }

    public bool VideoServiceCauseIndication { get; set; }

    public SequenceOf<PlmnInfoR15>? PlmnInfoList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        AcBarringInfo = u.OptionalItem("ac-BarringInfo", AcBarringInfo);
        RadioResourceConfigCommon = u.Item("radioResourceConfigCommon", RadioResourceConfigCommon);
        UeTimersAndConstants = u.Item("ue-TimersAndConstants", UeTimersAndConstants);
        FreqInfo = u.Item("freqInfo", FreqInfo);
        MbsfnSubframeConfigList = u.OptionalList("mbsfn-SubframeConfigList", MbsfnSubframeConfigList, 1, 8);
        TimeAlignmentTimerCommon = u.Scale("timeAlignmentTimerCommon", TimeAlignmentTimerCommon, Scales.TimeAlignmentTimer);
        u.Addition();
        LateNonCriticalExtension = u.OptionalContaining<SystemInformationBlockType2V8H0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.Group(2);
        SsacBarringForMmtelVoice = u.OptionalItem("ssac-BarringForMMTEL-Voice-r9", SsacBarringForMmtelVoice);
        SsacBarringForMmtelVideo = u.OptionalItem("ssac-BarringForMMTEL-Video-r9", SsacBarringForMmtelVideo);
        u.EndGroup();
        u.Group(1);
        AcBarringForCsfb = u.OptionalItem("ac-BarringForCSFB-r10", AcBarringForCsfb);
        u.EndGroup();
        u.Group(4);
        AcBarringSkipForMmtelVoice = u.Flag("ac-BarringSkipForMMTELVoice-r12", AcBarringSkipForMmtelVoice);
        AcBarringSkipForMmtelVideo = u.Flag("ac-BarringSkipForMMTELVideo-r12", AcBarringSkipForMmtelVideo);
        AcBarringSkipForSms = u.Flag("ac-BarringSkipForSMS-r12", AcBarringSkipForSms);
        AcBarringPerPlmnList = u.OptionalList("ac-BarringPerPLMN-List-r12", AcBarringPerPlmnList, 1, 6);
        u.EndGroup();
        u.Group(1);
        VoiceServiceCauseIndication = u.Flag("voiceServiceCauseIndication-r12", VoiceServiceCauseIndication);
        u.EndGroup();
        u.SkipAdditions(3);
        u.Group(2, notDecoded: 0b01);
        VideoServiceCauseIndication = u.Flag("videoServiceCauseIndication-r14", VideoServiceCauseIndication);
        u.EndGroup();
        u.Group(1);
        PlmnInfoList = u.OptionalList("plmn-InfoList-r15", PlmnInfoList, 1, 6);
        u.EndGroup();
        u.End();
    }
}

/// <summary>ac-BarringInfo of SystemInformationBlockType2.</summary>
public sealed record AcBarringInfo : IRrcType
{
    public bool AcBarringForEmergency { get; set; }

    public AcBarringConfig? AcBarringForMoSignalling { get; set; }

    public AcBarringConfig? AcBarringForMoData { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        AcBarringForEmergency = u.Boolean("ac-BarringForEmergency", AcBarringForEmergency);
        AcBarringForMoSignalling = u.OptionalItem("ac-BarringForMO-Signalling", AcBarringForMoSignalling);
        AcBarringForMoData = u.OptionalItem("ac-BarringForMO-Data", AcBarringForMoData);
        u.End();
    }
}

/// <summary>freqInfo of SystemInformationBlockType2.</summary>
public sealed record FreqInfo : IRrcType
{
    private static readonly Scale UlBandwidthScale = new("n6 n15 n25 n50 n75 n100");

    public Earfcn? UlCarrierFreq { get; set; }

    /// <summary>Resource blocks.</summary>
    public int? UlBandwidth { get; set; }

    public int AdditionalSpectrumEmission { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        UlCarrierFreq = u.OptionalEarfcn("ul-CarrierFreq", UlCarrierFreq);
        UlBandwidth = u.OptionalScale("ul-Bandwidth", UlBandwidth, UlBandwidthScale);
        AdditionalSpectrumEmission = u.Integer("additionalSpectrumEmission", AdditionalSpectrumEmission, 1, 32);
        u.End();
    }
}
