using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>Other-Parameters-v11d0, TS 36.331 §6.3.6.</summary>
public sealed record OtherParametersV11D0 : IRrcType
{
    public bool InDeviceCoexIndUlCa { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        InDeviceCoexIndUlCa = u.Flag("inDeviceCoexInd-UL-CA-r11", InDeviceCoexIndUlCa, "supported");
        u.End();
    }
}
