using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>EAB-Config-r11, TS 36.331 §6.3.1.</summary>
public sealed record EabConfig : IRrcType
{
    public EabCategory EabCategory { get; set; }

    public uint EabBarringBitmap { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        EabCategory = u.Enum("eab-Category-r11", EabCategory);
        EabBarringBitmap = u.Bits("eab-BarringBitmap-r11", EabBarringBitmap, 10);
        u.End();
    }
}

/// <summary>eab-Category-r11 of EAB-Config-r11.</summary>
[Enumerated("a b c")]
public enum EabCategory
{
    A,
    B,
    C,
}
