using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>A MIB that was decoded, TS 36.331 MasterInformationBlock.</summary>
/// <param name="Cell">The cell as the MIB and its CRC mask describe it.</param>
/// <param name="Sfn">System frame number of the frame that it was received in.</param>
/// <param name="Octets">Its three octets, as they were sent.</param>
public sealed record ReceivedMib(CellShape Cell, int Sfn, byte[] Octets);

/// <summary>Decodes PBCHs at 1.92 MS/s, adding frames up when one is not enough.</summary>
public sealed class MibReceiver
{
    private const int Prb = 6;

    private static readonly int[] PortCounts = [1, 2, 4];

    private readonly Pci _pci;
    private readonly CyclicPrefix _prefix;
    private readonly OfdmDemodulator _ofdm;
    private readonly ResourceGrid _grid;

    public MibReceiver(Pci pci, CyclicPrefix prefix)
    {
        (_pci, _prefix) = (pci, prefix);
        CellShape cell = Shape(1);
        _ofdm = new(new(128, prefix), cell.Subcarriers);
        _grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
    }

    /// <summary>Equalised symbols of the last attempt, for a constellation.</summary>
    public Cf32[] Symbols { get; private set; } = [];

    /// <summary>Decodes the MIB from the first subframes of consecutive frames.</summary>
    /// <param name="subframes">Samples of subframe 0 of each frame, at 1.92 MS/s and without frequency offset.</param>
    /// <returns>The MIB, with the SFN of the first frame; null when no assumption fits.</returns>
    public ReceivedMib? Decode(IReadOnlyList<Cf32[]> subframes)
    {
        foreach (int ports in PortCounts)
        {
            CellShape cell = Shape(ports);
            int[] elements = ElementIndex.Of(Pbch.Elements(cell), cell);
            int bits = 2 * elements.Length;
            short[][] soft = [.. subframes.Select(samples => Receive(samples, cell, elements))];
            for (int phase = 0; phase < Pbch.Frames; phase++)
            {
                short[] all = new short[Pbch.CodedBits(_prefix)];
                int used = 0;
                for (int frame = 0; frame < soft.Length && phase + frame < Pbch.Frames; frame++, used++) soft[frame].CopyTo(all, (phase + frame) * bits);
                byte[] mib = new byte[Pbch.MibBits];
                if (used > 0 && Pbch.Decode(all, cell, mib) == ports && Read(mib, cell, phase) is { } read) return read;
            }
        }

        return null;
    }

    private short[] Receive(Cf32[] samples, CellShape cell, int[] elements)
    {
        var channel = new ChannelEstimate(cell, _grid.Symbols);
        _ofdm.Run(samples, _grid);
        channel.Run(_grid, 0);
        var symbols = new Cf32[elements.Length];
        float[] noise = new float[elements.Length];
        Equalizer.Run(_grid, channel, cell.Ports, elements, symbols, noise);
        short[] soft = new short[2 * elements.Length];
        SoftDemapper.Demap(2, symbols, noise, soft);
        Symbols = symbols;
        return soft;
    }

    private ReceivedMib? Read(byte[] bits, CellShape cell, int phase)
    {
        int bandwidth = Value(bits, 0, 3);
        if (bandwidth > 5) return null;
        int prb = ((ReadOnlySpan<int>)[6, 15, 25, 50, 75, 100])[bandwidth];
        int sixths = ((ReadOnlySpan<int>)[1, 3, 6, 12])[Value(bits, 4, 2)];
        byte[] octets = new byte[3];
        for (int i = 0; i < bits.Length; i++) octets[i >> 3] |= (byte)(bits[i] << (7 - (i & 7)));
        CellShape found = cell with { PrbCount = prb, PhichSixths = sixths, IsPhichExtended = bits[3] != 0 };
        return new(found, Value(bits, 6, 8) * 4 + phase, octets);
    }

    private static int Value(byte[] bits, int start, int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++) value = value << 1 | bits[start + i];
        return value;
    }

    private CellShape Shape(int ports) => new(_pci, Prb, ports, _prefix, 1, false);
}
