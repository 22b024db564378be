using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDSCH-ConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record PdschConfigDedicated : IRrcType
{
    public PdschPA PA { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PA = u.Enum("p-a", PA);
        u.End();
    }
}

/// <summary>p-a of PDSCH-ConfigDedicated.</summary>
[Enumerated("dB-6 dB-4dot77 dB-3 dB-1dot77 dB0 dB1 dB2 dB3")]
public enum PdschPA
{
    DBMinus6,
    DBMinus4Dot77,
    DBMinus3,
    DBMinus1Dot77,
    DB0,
    DB1,
    DB2,
    DB3,
}
