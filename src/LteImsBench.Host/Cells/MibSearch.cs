using LteImsBench.Dsp;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Host.Cells;

/// <summary>A MIB and where its cell's frames lie.</summary>
/// <param name="Mib">With the SFN of the first frame.</param>
/// <param name="FrameStart">Sample at 1.92 MS/s at which that frame begins.</param>
/// <param name="Symbols">Equalised symbols of a PBCH.</param>
internal sealed record FoundMib(ReceivedMib Mib, double FrameStart, Cf32[] Symbols);

/// <summary>Looks for the MIB of a cell whose synchronisation signals were found: frame after frame, and more and more of them together.</summary>
internal static class MibSearch
{
    private const int Subframe = 1920;
    private const int Frame = 10 * Subframe;
    private const double Rate = 1.92e6;
    private const int MostFrames = 16;

    // The PBCH lies in the second slot: of the first up to this much may be missing, as may what follows the first reference symbol behind it.
    private const int MayMissBefore = 900;
    private const int MayMissBehind = 400;

    private static readonly int[] Together = [1, 2, 4, 8, 16];

    public static FoundMib? Run(ReadOnlySpan<Cf32> narrow, SearchedCell found)
    {
        double start = found.FrameStart, length = Frame + found.FrameDrift;
        while (start < -MayMissBefore) start += length;
        var receiver = new MibReceiver(found.Pci, found.Prefix);
        var subframe = new Cf32[Subframe];
        for (int i = 0; i < MostFrames; i++)
        {
            int at = (int)Math.Round(start + i * length);
            if (at + Subframe - MayMissBehind > narrow.Length) break;
            int low = Math.Max(0, -at), high = Math.Min(Subframe, narrow.Length - at);
            Array.Clear(subframe);
            narrow[(at + low)..(at + high)].CopyTo(subframe.AsSpan(low));
            new FrequencyShift().Run(subframe, -found.OffsetHz / Rate);
            receiver.Add(subframe);

            // A strong cell shows itself at once, before the work of adding up.
            if (Decode(receiver, i, 1) is { } mib) return new(mib, start, receiver.Symbols);
        }

        foreach (int together in Together)
        {
            if (together == 1) continue;
            for (int i = 0; i + together <= receiver.Count; i += Math.Max(1, together / 4))
            {
                if (Decode(receiver, i, together) is { } mib) return new(mib, start, receiver.Symbols);
            }
        }

        return receiver.Count > 1 && Decode(receiver, 0, receiver.Count) is { } all ? new(all, start, receiver.Symbols) : null;
    }

    private static ReceivedMib? Decode(MibReceiver receiver, int first, int count) =>
        receiver.Decode(first, count) is { } mib ? mib with { Sfn = (mib.Sfn - first + 1024) % 1024 } : null;
}
