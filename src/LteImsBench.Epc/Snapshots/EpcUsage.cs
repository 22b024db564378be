namespace LteImsBench.Epc.Snapshots;

/// <summary>What the core holds at one moment.</summary>
/// <param name="Connections">Signalling connections.</param>
/// <param name="Gutis">GUTIs given to UEs: at most two a subscriber.</param>
/// <param name="Addresses">IPv4 addresses and IPv6 prefixes given to UEs.</param>
/// <param name="Bearers">EPS bearer contexts.</param>
public sealed record EpcUsage(int Connections, int Gutis, int Addresses, int Bearers);
