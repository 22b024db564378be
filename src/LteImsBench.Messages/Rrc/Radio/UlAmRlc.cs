using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UL-AM-RLC, TS 36.331 §6.3.2.</summary>
public sealed record UlAmRlc : IRrcType
{
    private static readonly Scale MaxRetxThresholdScale = new("t1 t2 t3 t4 t6 t8 t16 t32");

    /// <summary>Milliseconds.</summary>
    public int TPollRetransmit { get; set; }

    /// <summary>PDUs; <see cref="Scale.Infinity"/> is possible.</summary>
    public int PollPdu { get; set; }

    /// <summary>Kilobytes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int PollByte { get; set; }

    public int MaxRetxThreshold { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        TPollRetransmit = u.Scale("t-PollRetransmit", TPollRetransmit, Scales.TPollRetransmit);
        PollPdu = u.Scale("pollPDU", PollPdu, Scales.PollPdu);
        PollByte = u.Scale("pollByte", PollByte, Scales.PollByte);
        MaxRetxThreshold = u.Scale("maxRetxThreshold", MaxRetxThreshold, MaxRetxThresholdScale);
        u.End();
    }
}
