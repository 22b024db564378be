using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Tests.Ue;

internal static class UeConfigs
{
    /// <summary>A cell's parameters like those of the bench's default cell.</summary>
    public static UeCommonConfig Common(int prb) => new()
    {
        UplinkPrbCount = prb,
        PrachConfigIndex = 3,
        PrachFrequencyOffset = (byte)(prb == 6 ? 0 : 4),
        PrachRootSequence = 128,
        ZeroCorrelationZone = 5,
        ReferenceSignalPower = 0,
        PdschPb = 0,
        Pusch = new(1, false, 2, false, false, 0, false, 0),
        Pucch = new(1, 1, 0, 12),
        Power = new(-85, 7, -107, 6, 0, 3, 1),
    };

    public static UeDedicatedConfig Dedicated => new()
    {
        TransmissionMode = 1,
        SchedulingRequest = new(20, 7, 64),
        PeriodicCqi = new(3, 40),
        BetaAck = 10,
        BetaRi = 12,
        BetaCqi = 15,
        AccumulationEnabled = true,
    };
}
