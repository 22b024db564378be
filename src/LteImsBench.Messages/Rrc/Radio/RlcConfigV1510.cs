using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RLC-Config-v1510, TS 36.331 §6.3.2.</summary>
public sealed record RlcConfigV1510 : IRrcType
{
    public ReestablishRlc ReestablishRlc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ReestablishRlc = u.Enum("reestablishRLC-r15", ReestablishRlc);
        u.End();
    }
}

/// <summary>reestablishRLC-r15 of RLC-Config-v1510.</summary>
[Enumerated("true")]
public enum ReestablishRlc
{
    True,
}
