using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AC-BarringPerPLMN-r12, TS 36.331 §6.3.1.</summary>
public sealed record AcBarringPerPlmn : IRrcType
{
    public int PlmnIdentityIndex { get; set; }

    public AcBarringInfoPerPlmn? AcBarringInfo { get; set; }

    public bool AcBarringSkipForMmtelVoice { get; set; }

    public bool AcBarringSkipForMmtelVideo { get; set; }

    public bool AcBarringSkipForSms { get; set; }

    public AcBarringConfig? AcBarringForCsfb { get; set; }

    public AcBarringConfig? SsacBarringForMmtelVoice { get; set; }

    public AcBarringConfig? SsacBarringForMmtelVideo { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        PlmnIdentityIndex = u.Integer("plmn-IdentityIndex-r12", PlmnIdentityIndex, 1, 6);
        AcBarringInfo = u.OptionalItem("ac-BarringInfo-r12", AcBarringInfo);
        AcBarringSkipForMmtelVoice = u.Flag("ac-BarringSkipForMMTELVoice-r12", AcBarringSkipForMmtelVoice);
        AcBarringSkipForMmtelVideo = u.Flag("ac-BarringSkipForMMTELVideo-r12", AcBarringSkipForMmtelVideo);
        AcBarringSkipForSms = u.Flag("ac-BarringSkipForSMS-r12", AcBarringSkipForSms);
        AcBarringForCsfb = u.OptionalItem("ac-BarringForCSFB-r12", AcBarringForCsfb);
        SsacBarringForMmtelVoice = u.OptionalItem("ssac-BarringForMMTEL-Voice-r12", SsacBarringForMmtelVoice);
        SsacBarringForMmtelVideo = u.OptionalItem("ssac-BarringForMMTEL-Video-r12", SsacBarringForMmtelVideo);
        u.End();
    }
}

/// <summary>ac-BarringInfo-r12 of AC-BarringPerPLMN-r12.</summary>
public sealed record AcBarringInfoPerPlmn : IRrcType
{
    public bool AcBarringForEmergency { get; set; }

    public AcBarringConfig? AcBarringForMoSignalling { get; set; }

    public AcBarringConfig? AcBarringForMoData { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        AcBarringForEmergency = u.Boolean("ac-BarringForEmergency-r12", AcBarringForEmergency);
        AcBarringForMoSignalling = u.OptionalItem("ac-BarringForMO-Signalling-r12", AcBarringForMoSignalling);
        AcBarringForMoData = u.OptionalItem("ac-BarringForMO-Data-r12", AcBarringForMoData);
        u.End();
    }
}
