using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Receiver of PUCCH formats 1 to 2b, TS 36.211 §5.4, for any number of UEs on a resource block, with one or two antennas. Needs no
/// absolute level, nor the same on both antennas. One thread at a time; allocates nothing after construction.
/// </summary>
public sealed class PucchReceiver
{
    internal const int MaxAntennas = 2;

    private readonly PucchFormat1Receiver _format1;
    private readonly PucchFormat2Receiver _format2;

    /// <exception cref="ArgumentOutOfRangeException">A parameter of the cell is outside its range.</exception>
    public PucchReceiver(UplinkCell cell)
    {
        var resources = new PucchResources(cell);
        PucchDespreader[][] antennas = [.. Enumerable.Range(0, MaxAntennas).Select(_ => (PucchDespreader[])[new(cell, resources), new(cell, resources)])];
        _format1 = new(cell, resources, antennas);
        _format2 = new(cell, resources, antennas);
    }

    /// <summary>Looks for a transmission on a resource.</summary>
    /// <param name="antennas">The subframe at each antenna, one or two.</param>
    /// <param name="tti">Its number.</param>
    /// <param name="format">Format that is expected.</param>
    /// <param name="rnti">C-RNTI of the UE, for formats 2 to 2b.</param>
    /// <param name="resource">n_PUCCH^(1) or n_PUCCH^(2).</param>
    /// <param name="cqiBits">Bits of the report, for formats 2 to 2b.</param>
    /// <param name="isShortened">Whether the last symbol is left to sounding, in formats 1 to 1b.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resource lies outside the carrier, the report is longer than 13 bits, or there are not one or two antennas.</exception>
    public PucchResult Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, PucchFormat format, Rnti rnti, int resource, int cqiBits, bool isShortened = false)
    {
        if (antennas.Length is < 1 or > MaxAntennas) throw new ArgumentOutOfRangeException(nameof(antennas), antennas.Length, "one or two antennas");
        return format.IsChannelQuality
            ? _format2.Run(antennas, tti, new(format, rnti, resource, 0, 0, (byte)cqiBits))
            : _format1.Run(antennas, tti, new(format, rnti, resource, 0, 0, 0, isShortened));
    }
}
