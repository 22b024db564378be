using LteImsBench.Core.Identity;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>A cell whose synchronisation signals were found.</summary>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="Prefix">Cyclic prefix.</param>
/// <param name="FrameStart">Sample at 1.92 MS/s at which a frame begins; may be negative when that frame began before the samples.</param>
/// <param name="OffsetHz">Carrier frequency offset.</param>
/// <param name="Quality">How much the PSS stands out: peak of the normalised correlation over what noise gives.</param>
/// <param name="SssMatch">How well the SSS fits its sequence, 0 to 1.</param>
public sealed record SearchedCell(Pci Pci, CyclicPrefix Prefix, int FrameStart, double OffsetHz, float Quality, float SssMatch)
{
    // About one in a million pieces of noise comes so far.
    private const double CertainPss = 10;
    private const double CertainSss = 5.5;

    /// <summary>How much faster than 1.92 MHz the clock of the samples runs: samples that a frame is longer than 19200.</summary>
    public double FrameDrift { get; init; }

    /// <summary>Half frames that were added up.</summary>
    public int HalfFrames { get; init; } = 1;

    /// <summary>Whether both signals are so clear that noise does not explain them.</summary>
    public bool IsCertain =>
        PssCorrelator.Evidence(Quality, HalfFrames) > CertainPss && SssMatch * Math.Sqrt(SyncSequences.Length * HalfFrames) > CertainSss;
}
