namespace LteImsBench.Phy.Uplink;

/// <summary>Values of control information, whose sizes are <see cref="Messages.Fapi.UciOnPusch"/>; the first bit is the most significant.</summary>
/// <param name="Ack">HARQ-ACK, 1 is ACK; with two bits the first codeword is the more significant.</param>
/// <param name="Ri">Rank indication as coded: rank less one.</param>
/// <param name="Cqi">Channel quality report, at most 32 bits.</param>
public readonly record struct UciBits(uint Ack, uint Ri, uint Cqi);
