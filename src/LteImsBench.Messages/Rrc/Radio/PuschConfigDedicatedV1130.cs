using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigDedicated-v1130, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigDedicatedV1130 : IRrcType
{
    public SetupRelease<PuschDmrs> PuschDmrs { get; set; } = SetupRelease<PuschDmrs>.Release;

    public void Fields(UperCursor u)
    {
        u.Begin();
        PuschDmrs = u.SetupRelease("pusch-DMRS-r11", PuschDmrs);
        u.End();
    }
}

/// <summary>pusch-DMRS-r11 of PUSCH-ConfigDedicated-v1130.</summary>
public sealed record PuschDmrs : IRrcType
{
    public int NPuschIdentity { get; set; }

    public int NDmrsCshIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NPuschIdentity = u.Integer("nPUSCH-Identity-r11", NPuschIdentity, 0, 509);
        NDmrsCshIdentity = u.Integer("nDMRS-CSH-Identity-r11", NDmrsCshIdentity, 0, 509);
        u.End();
    }
}
