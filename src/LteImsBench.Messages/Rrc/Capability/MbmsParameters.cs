using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBMS-Parameters-r11, TS 36.331 §6.3.6.</summary>
public sealed record MbmsParameters : IRrcType
{
    public bool MbmsSCell { get; set; }

    public bool MbmsNonServingCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        MbmsSCell = u.Flag("mbms-SCell-r11", MbmsSCell, "supported");
        MbmsNonServingCell = u.Flag("mbms-NonServingCell-r11", MbmsNonServingCell, "supported");
        u.End();
    }
}
