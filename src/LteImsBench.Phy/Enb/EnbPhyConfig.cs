using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Enb;

/// <summary>What the physical layer of a cell is made for.</summary>
/// <param name="Cell">The downlink: one port or two.</param>
/// <param name="Numbers">Rate and prefix of the samples, the same in both directions.</param>
/// <param name="Uplink">The uplink, as wide as the downlink.</param>
/// <param name="Prach">Preambles of format 0, configuration index 0 to 15.</param>
public sealed record EnbPhyConfig(CellShape Cell, OfdmNumbers Numbers, UplinkCell Uplink, PrachSettings Prach)
{
    /// <summary>Amplitude of a downlink reference element after a unitary transform. The default leaves peaks of 12 dB below full scale.</summary>
    public float Amplitude { get; init; } = 0.25f;

    /// <summary>Receive antennas, 1 or 2.</summary>
    public int Antennas { get; init; } = 1;

    /// <summary>Whether the uplink is received on a thread of its own.</summary>
    public bool HasUplinkThread { get; init; }
}
