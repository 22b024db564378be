using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Enb;

namespace LteImsBench.Phy.Tests.Enb;

internal static class Stepping
{
    /// <summary>Has an uplink subframe received and, a step later, reported.</summary>
    public static void Receive(this DspEnbPhy phy, Tti uplink, Cf32[] samples)
    {
        phy.Step(uplink + DspEnbPhy.ReceiveDelay, samples);
        phy.Step(uplink + DspEnbPhy.ReportDelay, default);
    }
}
