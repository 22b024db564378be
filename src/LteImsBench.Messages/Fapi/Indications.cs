using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Messages.Fapi;

/// <summary>What the receiver measured on an uplink transmission.</summary>
/// <param name="SinrDb">SINR in dB.</param>
/// <param name="TimingOffset">Arrival against the subframe in units of 16 Ts; positive is late.</param>
public readonly record struct UplinkMeasurement(float SinrDb, short TimingOffset);

/// <summary>HARQ feedback of one codeword.</summary>
public enum HarqFeedback : byte
{
    Dtx,
    Nack,
    Ack,
}

/// <summary>RACH.indication: a detected preamble.</summary>
/// <param name="Tti">The subframe in which the preamble began.</param>
/// <param name="Preamble">0 to 63.</param>
/// <param name="TimingAdvance">T_A of TS 36.213 §4.2.3, 0 to 1282.</param>
public readonly record struct RachIndication(Tti Tti, byte Preamble, ushort TimingAdvance);

/// <summary>CRC.indication together with the PUSCH that it judges.</summary>
public readonly record struct CrcIndication(Tti Tti, Rnti Rnti, bool IsOk, UplinkMeasurement Measurement);

/// <summary>HARQ.indication.</summary>
public readonly record struct HarqIndication(Tti Tti, Rnti Rnti, HarqFeedback First, HarqFeedback Second);

/// <summary>RX_SR.indication.</summary>
public readonly record struct SrIndication(Tti Tti, Rnti Rnti);

/// <summary>RX_CQI.indication: report bits, first bit the most significant of <paramref name="BitCount"/>.</summary>
public readonly record struct CqiIndication(Tti Tti, Rnti Rnti, uint Bits, byte BitCount);
