using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>What a CounterCheckResponse lists, TS 36.331 §5.3.6.3.</summary>
internal static class CounterReports
{
    private const int LowBits = 7;

    /// <summary>Bearers whose COUNTs differ from what the network holds, and those that only one end has.</summary>
    /// <param name="network">The 25 high bits of the network's COUNTs.</param>
    /// <param name="own">The UE's DRBs with their next COUNTs, uplink and downlink.</param>
    public static IEnumerable<DrbCountInfo> Compare(
        IReadOnlyList<DrbCountMsbInfo> network, IReadOnlyDictionary<DrbId, (uint Uplink, uint Downlink)> own)
    {
        foreach (DrbCountMsbInfo entry in network)
        {
            if (!own.TryGetValue(entry.DrbIdentity, out (uint Uplink, uint Downlink) counts))
            {
                yield return new()
                {
                    DrbIdentity = entry.DrbIdentity,
                    CountUplink = (long)entry.CountMsbUplink << LowBits,
                    CountDownlink = (long)entry.CountMsbDownlink << LowBits,
                };
            }
            else if (counts.Uplink >> LowBits != entry.CountMsbUplink || counts.Downlink >> LowBits != entry.CountMsbDownlink)
            {
                yield return Full(entry.DrbIdentity, counts);
            }
        }

        foreach ((DrbId drb, (uint Uplink, uint Downlink) counts) in own)
        {
            if (!network.Any(entry => entry.DrbIdentity == drb)) yield return Full(drb, counts);
        }
    }

    private static DrbCountInfo Full(DrbId drb, (uint Uplink, uint Downlink) counts) =>
        new() { DrbIdentity = drb, CountUplink = counts.Uplink, CountDownlink = counts.Downlink };
}
