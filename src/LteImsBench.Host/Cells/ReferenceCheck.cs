using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Host.Cells;

/// <summary>Whether a cell without a MIB sends the reference signals of its identity, which a shadow of another cell does not.</summary>
internal static class ReferenceCheck
{
    private const double Rate = 1.92e6;
    private const int MostSubframes = 40;
    private const double LeastSinr = 0.8;

    public static bool Run(Cf32[] narrow, int from, SearchedCell found)
    {
        var cell = new CellShape(found.Pci, 6, 1, found.Prefix, 1, false);
        double frame = 19_200 + found.FrameDrift, start = from + found.FrameStart;
        var numbers = new OfdmNumbers(128, found.Prefix);

        // Also pieces shorter than a frame have whole slots, wherever in the frame they begin.
        int skipped = start < 0 ? (int)Math.Floor(-start / frame * 10 + 0.1) : 0;
        var track = new CellTrack(narrow, Rate, numbers, new((start + skipped * frame / 10) / Rate, found.OffsetHz, found.FrameDrift / 19_200));
        var receiver = new DownlinkReceiver(cell, numbers);
        double power = 0, noise = 0;
        for (int count = 0; count < MostSubframes && track.TryNext(out ReadOnlySpan<Cf32> subframe); count++)
        {
            receiver.Measure(subframe, (skipped + count) % 10);
            (power, noise) = (power + receiver.Channel.ReferencePower, noise + receiver.Channel.Noise);
        }

        return power > LeastSinr * noise;
    }
}
