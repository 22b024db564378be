using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportBoth-r11, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportBoth : IRrcType
{
    public SequenceOf<int>? CsiImConfigToReleaseList { get; set; }

    public SequenceOf<CsiImConfig>? CsiImConfigToAddModList { get; set; }

    public SequenceOf<int>? CsiProcessToReleaseList { get; set; }

    public SequenceOf<CsiProcess>? CsiProcessToAddModList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        CsiImConfigToReleaseList = u.OptionalList(
            "csi-IM-ConfigToReleaseList-r11", CsiImConfigToReleaseList, 1, 3, static (c, v) => c.Integer(null, v, 1, 3));
        CsiImConfigToAddModList = u.OptionalList("csi-IM-ConfigToAddModList-r11", CsiImConfigToAddModList, 1, 3);
        CsiProcessToReleaseList = u.OptionalList(
            "csi-ProcessToReleaseList-r11", CsiProcessToReleaseList, 1, 4, static (c, v) => c.Integer(null, v, 1, 4));
        CsiProcessToAddModList = u.OptionalList("csi-ProcessToAddModList-r11", CsiProcessToAddModList, 1, 4);
        u.End();
    }
}
