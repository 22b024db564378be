using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>A Msg3 that was granted and has not been received: the one HARQ process of a temporary C-RNTI.</summary>
internal sealed class Msg3(Rnti rnti, ushort timingAdvance, Tti firstTti)
{
    public Rnti Rnti => rnti;

    public ushort TimingAdvance => timingAdvance;

    /// <summary>A UE has taken over the RNTI.</summary>
    public bool IsAnswered { get; set; }

    public UplinkProcess Process { get; } = new((byte)(firstTti.Count % 8));
}
