using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>A MIB that was decoded, TS 36.331 MasterInformationBlock.</summary>
/// <param name="Cell">The cell as the MIB and its CRC mask describe it.</param>
/// <param name="Sfn">System frame number of the frame that it was received in.</param>
/// <param name="Octets">Its three octets, as they were sent.</param>
public sealed record ReceivedMib(CellShape Cell, int Sfn, byte[] Octets)
{
    /// <summary>How much of what was received the block explains, 0 to 1; noise explains little.</summary>
    public float Agreement { get; init; }
}

/// <summary>
/// Decodes PBCHs at 1.92 MS/s. Frames are taken one after another and added up when one is not enough: within the 40 ms that repeat one
/// block, and over several of them, between which only the frame number changes, in a way that a few assumptions cover.
/// </summary>
public sealed class MibReceiver
{
    private const int Prb = 6;

    private static readonly int[] PortCounts = [1, 2, 4];

    private readonly Pci _pci;
    private readonly CyclicPrefix _prefix;
    private readonly OfdmDemodulator _ofdm;
    private readonly ResourceGrid _grid;
    private readonly ChannelEstimate[] _channels;
    private readonly int[] _elements;
    private readonly List<short[]>[] _frames = [[], [], []];

    public MibReceiver(Pci pci, CyclicPrefix prefix)
    {
        (_pci, _prefix) = (pci, prefix);
        CellShape cell = Shape(1);
        _ofdm = new(new(128, prefix), cell.Subcarriers);
        _grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
        _channels = [.. PortCounts.Select(ports => new ChannelEstimate(Shape(ports), cell.SymbolsPerSubframe))];
        _elements = ElementIndex.Of(Pbch.Elements(cell), cell);
    }

    /// <summary>Equalised symbols of the last frame, by the ports of the last block that was decoded.</summary>
    public Cf32[] Symbols { get; private set; } = [];

    /// <summary>Frames taken so far.</summary>
    public int Count => _frames[0].Count;

    /// <summary>Forgets all frames.</summary>
    public void Clear()
    {
        foreach (List<short[]> frames in _frames) frames.Clear();
    }

    /// <summary>Takes the next frame's first subframe.</summary>
    /// <param name="subframe">Samples at 1.92 MS/s without frequency offset.</param>
    public void Add(ReadOnlySpan<Cf32> subframe)
    {
        _ofdm.Run(subframe, _grid);
        for (int i = 0; i < PortCounts.Length; i++)
        {
            _channels[i].Run(_grid, 0);
            var soft = new short[2 * _elements.Length];
            SoftDemapper.Demap(2, Equalise(i, out float[] noise), noise, soft);
            _frames[i].Add(soft);
        }
    }

    /// <summary>Decodes the frames <paramref name="first"/> and on together.</summary>
    /// <returns>The MIB, with the SFN of the first of these frames; null when no assumption fits.</returns>
    public ReceivedMib? Decode(int first, int count)
    {
        for (int i = 0; i < PortCounts.Length; i++)
        {
            for (int phase = 0; phase < Pbch.Frames; phase++)
            {
                if (Decode(_frames[i].GetRange(first, count), Shape(PortCounts[i]), phase) is not { } mib) continue;
                Symbols = Equalise(i, out _);
                return mib;
            }
        }

        return null;
    }

    /// <summary>Decodes the MIB from the first subframes of consecutive frames.</summary>
    /// <param name="subframes">Samples of subframe 0 of each frame, at 1.92 MS/s and without frequency offset.</param>
    /// <returns>The MIB, with the SFN of the first frame; null when no assumption fits.</returns>
    public ReceivedMib? Decode(IReadOnlyList<Cf32[]> subframes)
    {
        Clear();
        foreach (Cf32[] subframe in subframes) Add(subframe);
        return Decode(0, subframes.Count);
    }

    private Cf32[] Equalise(int index, out float[] noise)
    {
        var symbols = new Cf32[_elements.Length];
        noise = new float[_elements.Length];
        Equalizer.Run(_grid, _channels[index], PortCounts[index], _elements, symbols, noise);
        return symbols;
    }

    private ReceivedMib? Decode(List<short[]> frames, CellShape cell, int phase)
    {
        int periods = (phase + frames.Count + Pbch.Frames - 1) / Pbch.Frames;
        short[][] received = [.. Enumerable.Range(0, periods).Select(_ => new short[Pbch.CodedBits(_prefix)])];
        for (int i = 0; i < frames.Count; i++)
        {
            int at = phase + i;
            frames[i].CopyTo(received[at / Pbch.Frames], at % Pbch.Frames * frames[i].Length);
        }

        foreach (short[] soft in received) Gold.Descramble(_pci.Value, 0, soft);
        return PbchCombiner.Decode(received, cell.Ports) is { } found ? Read(found.Mib, cell, phase, found.Agreement) : null;
    }

    private static ReceivedMib? Read(byte[] bits, CellShape cell, int phase, float agreement)
    {
        int bandwidth = Value(bits, 0, 3);
        if (bandwidth > 5) return null;
        int prb = ((ReadOnlySpan<int>)[6, 15, 25, 50, 75, 100])[bandwidth];
        int sixths = ((ReadOnlySpan<int>)[1, 3, 6, 12])[Value(bits, 4, 2)];
        byte[] octets = new byte[3];
        for (int i = 0; i < bits.Length; i++) octets[i >> 3] |= (byte)(bits[i] << (7 - (i & 7)));
        CellShape found = cell with { PrbCount = prb, PhichSixths = sixths, IsPhichExtended = bits[3] != 0 };
        return new(found, Value(bits, 6, 8) * 4 + phase, octets) { Agreement = agreement };
    }

    private static int Value(byte[] bits, int start, int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++) value = value << 1 | bits[start + i];
        return value;
    }

    private CellShape Shape(int ports) => new(_pci, Prb, ports, _prefix, 1, false);
}
