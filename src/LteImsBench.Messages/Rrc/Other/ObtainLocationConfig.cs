using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ObtainLocationConfig-r11, TS 36.331 §6.3.6.</summary>
public sealed record ObtainLocationConfig : IRrcType
{
    public bool ObtainLocation { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        ObtainLocation = u.Flag("obtainLocation-r11", ObtainLocation, "setup");
        u.End();
    }
}
