using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>What SIB2 says to MAC and PHY.</summary>
internal sealed record UeMacConfig(RachConfig Rach, UeCommonConfig Phy, MacTimerLength TimeAlignmentTimer);
