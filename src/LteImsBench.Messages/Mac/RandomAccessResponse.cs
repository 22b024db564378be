using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Mac;

/// <summary>One MAC RAR with its subheader, TS 36.321 §6.1.5 and §6.2.3.</summary>
/// <param name="Preamble">Random access preamble identifier, 0 to 63.</param>
/// <param name="TimingAdvance">T_A, 0 to 1282, in units of 16 Ts (TS 36.213 §4.2.3).</param>
/// <param name="Grant">Uplink grant of Msg3.</param>
/// <param name="TemporaryCRnti">Temporary C-RNTI.</param>
public readonly record struct RandomAccessResponse(int Preamble, int TimingAdvance, RarUplinkGrant Grant, Rnti TemporaryCRnti);
