using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Uplink;

/// <summary>What was received on a PUSCH.</summary>
/// <param name="IsOk">Whether there was a transport block and its CRC is right.</param>
/// <param name="Measurement">SINR and arrival time.</param>
/// <param name="Ack0">HARQ-ACK of the first codeword; DTX when none was expected or none is there.</param>
/// <param name="Ack1">HARQ-ACK of the second codeword.</param>
/// <param name="Ri">Rank indication as coded: rank less one.</param>
/// <param name="Cqi">Channel quality report, first bit the most significant.</param>
/// <param name="IsCqiOk">Whether the report's CRC is right, or its code word plain enough when it has no CRC.</param>
/// <param name="PowerDb">Power of a resource element in dB of full scale.</param>
/// <param name="NoiseDb">Noise and interference of a resource element in dB of full scale.</param>
public readonly record struct PuschResult(
    bool IsOk,
    UplinkMeasurement Measurement,
    HarqFeedback Ack0,
    HarqFeedback Ack1,
    uint Ri,
    uint Cqi,
    bool IsCqiOk,
    float PowerDb,
    float NoiseDb);
