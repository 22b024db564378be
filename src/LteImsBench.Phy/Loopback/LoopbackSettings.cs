namespace LteImsBench.Phy.Loopback;

/// <summary>The air of the loopback PHY.</summary>
/// <param name="Seed">Of the losses; the same seed gives the same run.</param>
/// <param name="DownlinkLoss">Probability, 0 to 1, that one transmission of a downlink transport block is not decoded.</param>
/// <param name="UplinkLoss">The same for the uplink, preambles included.</param>
public sealed record LoopbackSettings(int Seed = 1, double DownlinkLoss = 0, double UplinkLoss = 0);
