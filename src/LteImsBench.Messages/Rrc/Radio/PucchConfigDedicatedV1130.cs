using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigDedicated-v1130, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigDedicatedV1130 : IRrcType
{
    public SetupRelease<N1PucchAnCsV1130>? N1PucchAnCsV1130 { get; set; }

    public SetupRelease<NPucchParam>? NPucchParam { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        N1PucchAnCsV1130 = u.OptionalSetupRelease("n1PUCCH-AN-CS-v1130", N1PucchAnCsV1130);
        NPucchParam = u.OptionalSetupRelease("nPUCCH-Param-r11", NPucchParam);
        u.End();
    }
}

/// <summary>n1PUCCH-AN-CS-v1130 of PUCCH-ConfigDedicated-v1130.</summary>
public sealed record N1PucchAnCsV1130 : IRrcType
{
    public SequenceOf<int> N1PucchAnCsListP1 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        N1PucchAnCsListP1 = u.List("n1PUCCH-AN-CS-ListP1-r11", N1PucchAnCsListP1, 2, 4, static (c, v) => c.Integer(null, v, 0, 2047));
        u.End();
    }
}

/// <summary>nPUCCH-Param-r11 of PUCCH-ConfigDedicated-v1130.</summary>
public sealed record NPucchParam : IRrcType
{
    public int NPucchIdentity { get; set; }

    public int N1PucchAn { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NPucchIdentity = u.Integer("nPUCCH-Identity-r11", NPucchIdentity, 0, 503);
        N1PucchAn = u.Integer("n1PUCCH-AN-r11", N1PucchAn, 0, 2047);
        u.End();
    }
}
