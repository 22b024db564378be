using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigCommon : IRrcType
{
    public PuschConfigBasic PuschConfigBasic { get; set; } = new();

    public UlReferenceSignalsPusch UlReferenceSignalsPusch { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        PuschConfigBasic = u.Item("pusch-ConfigBasic", PuschConfigBasic);
        UlReferenceSignalsPusch = u.Item("ul-ReferenceSignalsPUSCH", UlReferenceSignalsPusch);
        u.End();
    }
}

/// <summary>pusch-ConfigBasic of PUSCH-ConfigCommon.</summary>
public sealed record PuschConfigBasic : IRrcType
{
    /// <summary>N_sb, TS 36.211 §5.3.4.</summary>
    public int NSb { get; set; }

    public HoppingMode HoppingMode { get; set; }

    /// <summary>N^HO_RB, TS 36.211 §5.3.4.</summary>
    public int PuschHoppingOffset { get; set; }

    public bool Enable64Qam { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NSb = u.Integer("n-SB", NSb, 1, 4);
        HoppingMode = u.Enum("hoppingMode", HoppingMode);
        PuschHoppingOffset = u.Integer("pusch-HoppingOffset", PuschHoppingOffset, 0, 98);
        Enable64Qam = u.Boolean("enable64QAM", Enable64Qam);
        u.End();
    }
}

/// <summary>hoppingMode of PuschConfigBasic.</summary>
[Enumerated("interSubFrame intraAndInterSubFrame")]
public enum HoppingMode
{
    InterSubFrame,
    IntraAndInterSubFrame,
}
