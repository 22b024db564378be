using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigDedicated-v1250, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigDedicatedV1250 : IRrcType
{
    public SetupRelease<NkaPucchParam> NkaPucchParam { get; set; } = SetupRelease<NkaPucchParam>.Release;

    public void Fields(UperCursor u)
    {
        u.Begin();
        NkaPucchParam = u.SetupRelease("nkaPUCCH-Param-r12", NkaPucchParam);
        u.End();
    }
}

/// <summary>nkaPUCCH-Param-r12 of PUCCH-ConfigDedicated-v1250.</summary>
public sealed record NkaPucchParam : IRrcType
{
    public int NkaPucchAn { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NkaPucchAn = u.Integer("nkaPUCCH-AN-r12", NkaPucchAn, 0, 2047);
        u.End();
    }
}
