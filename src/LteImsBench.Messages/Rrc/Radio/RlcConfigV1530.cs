using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of RLC-Config-v1530, TS 36.331 §6.3.2.</summary>
public sealed record RlcConfigV1530 : IRrcType
{
    public RlcOutOfOrderDelivery RlcOutOfOrderDelivery { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RlcOutOfOrderDelivery = u.Enum("rlc-OutOfOrderDelivery-r15", RlcOutOfOrderDelivery);
        u.End();
    }
}

/// <summary>rlc-OutOfOrderDelivery-r15 of RLC-Config-v1530.</summary>
[Enumerated("true")]
public enum RlcOutOfOrderDelivery
{
    True,
}
