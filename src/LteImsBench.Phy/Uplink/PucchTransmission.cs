using LteImsBench.Core.Identity;

namespace LteImsBench.Phy.Uplink;

/// <summary>What a UE sends on PUCCH in a subframe.</summary>
/// <param name="Format">Format.</param>
/// <param name="Rnti">C-RNTI, which scrambles formats 2 to 2b.</param>
/// <param name="Resource">n_PUCCH^(1) of formats 1 to 1b, n_PUCCH^(2) of formats 2 to 2b.</param>
/// <param name="Ack">HARQ-ACK, 1 is ACK; with two bits the first codeword is the more significant.</param>
/// <param name="Cqi">Channel quality report, its first bit the most significant.</param>
/// <param name="CqiBits">Bits of the report, 1 to 13 in formats 2 to 2b.</param>
/// <param name="IsShortened">Whether the last symbol is left to sounding; formats 1 to 1b.</param>
public readonly record struct PucchTransmission(
    PucchFormat Format, Rnti Rnti, int Resource, uint Ack, uint Cqi, byte CqiBits, bool IsShortened = false);
