namespace LteImsBench.Enb.Mac;

/// <summary>What every UE of the cell is configured with for control information in the uplink.</summary>
internal static class DedicatedUci
{
    /// <summary>betaOffset index of ACK, RI and CQI on PUSCH (TS 36.213 §8.6.3).</summary>
    public const byte BetaOffset = 6;

    /// <summary>A wideband CQI without PMI, transmission modes 1 and 2 (TS 36.212 table 5.2.3.3.1-1).</summary>
    public const byte WidebandCqiBits = 4;
}
