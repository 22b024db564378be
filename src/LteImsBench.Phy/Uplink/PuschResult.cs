using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Uplink;

/// <summary>What was received on a PUSCH.</summary>
/// <param name="IsOk">Whether there was a transport block and its CRC is right.</param>
/// <param name="Measurement">SINR of all antennas together, and arrival time.</param>
/// <param name="Ack0">HARQ-ACK of the first codeword; DTX when none was expected or none is there.</param>
/// <param name="Ack1">HARQ-ACK of the second codeword.</param>
/// <param name="Ri">Rank indication as coded: rank less one.</param>
/// <param name="Cqi">Channel quality report, first bit the most significant.</param>
/// <param name="IsCqiOk">Whether the report's CRC is right, or its code word plain enough when it has no CRC.</param>
/// <param name="PowerDb">Mean power of a resource element over the antennas in dB of full scale.</param>
/// <param name="NoiseDb">Mean noise and interference of a resource element over the antennas in dB of full scale.</param>
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
