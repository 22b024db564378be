using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Receiver of PUCCH formats 1 to 2b, TS 36.211 §5.4, for any number of UEs on a resource block. Needs no absolute level. One thread at a
/// time; allocates nothing after construction.
/// </summary>
public sealed class PucchReceiver
{
    private readonly PucchFormat1Receiver _format1;
    private readonly PucchFormat2Receiver _format2;

    /// <exception cref="ArgumentOutOfRangeException">A parameter of the cell is outside its range.</exception>
    public PucchReceiver(UplinkCell cell)
    {
        var resources = new PucchResources(cell);
        PucchDespreader[] slots = [new(cell, resources), new(cell, resources)];
        _format1 = new(cell, resources, slots);
        _format2 = new(cell, resources, slots);
    }

    /// <summary>Looks for a transmission on a resource.</summary>
    /// <param name="grid">The subframe.</param>
    /// <param name="tti">Its number.</param>
    /// <param name="format">Format that is expected.</param>
    /// <param name="rnti">C-RNTI of the UE, for formats 2 to 2b.</param>
    /// <param name="resource">n_PUCCH^(1) or n_PUCCH^(2).</param>
    /// <param name="cqiBits">Bits of the report, for formats 2 to 2b.</param>
    /// <param name="isShortened">Whether the last symbol is left to sounding, in formats 1 to 1b.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resource lies outside the carrier, or the report is longer than 13 bits.</exception>
    public PucchResult Run(ResourceGrid grid, Tti tti, PucchFormat format, Rnti rnti, int resource, int cqiBits, bool isShortened = false) =>
        format.IsChannelQuality
            ? _format2.Run(grid, tti, new(format, rnti, resource, 0, 0, (byte)cqiBits))
            : _format1.Run(grid, tti, new(format, rnti, resource, 0, 0, 0, isShortened));
}
