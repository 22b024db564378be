using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of PowerPrefIndicationConfig-r11, TS 36.331 §6.3.6.</summary>
public sealed record PowerPrefIndicationConfig : IRrcType
{
    public PowerPrefIndicationTimer PowerPrefIndicationTimer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PowerPrefIndicationTimer = u.Enum("powerPrefIndicationTimer-r11", PowerPrefIndicationTimer);
        u.End();
    }
}

/// <summary>powerPrefIndicationTimer-r11 of PowerPrefIndicationConfig-r11.</summary>
[Enumerated("s0 s0dot5 s1 s2 s5 s10 s20 s30 s60 s90 s120 s300 s600 spare3 spare2 spare1")]
public enum PowerPrefIndicationTimer
{
    S0,
    S0Dot5,
    S1,
    S2,
    S5,
    S10,
    S20,
    S30,
    S60,
    S90,
    S120,
    S300,
    S600,
    Spare3,
    Spare2,
    Spare1,
}
