using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The PDCCHs of a subframe: soft bits of the whole control region once, then one candidate after another. Allocates nothing in steady state.</summary>
internal sealed class PdcchReceiver
{
    // Power of a PDCCH element against a reference element below which a candidate holds nothing.
    private const float EmptyPower = 0.1f;

    // Part of the strength of what was received that the decoder's code word has to explain, beyond what contradicts it.
    private const float LeastAgreement = 0.4f;

    private readonly CellShape _cell;
    private readonly int[][] _elements;
    private readonly int[] _cceCounts;
    private readonly Cf32[] _symbols;
    private readonly float[] _noise;
    private readonly short[] _soft;
    private readonly float[] _power;
    private readonly short[] _streams = new short[3 * (DciWriter.MaxBits + Pdcch.CrcBits)];
    private readonly byte[] _again = new byte[3 * (DciWriter.MaxBits + Pdcch.CrcBits)];
    private readonly byte[] _matched = new byte[8 * Pdcch.BitsPerCce];

    public PdcchReceiver(CellShape cell)
    {
        _cell = cell;
        ControlRegionMap[] maps = [.. Enumerable.Range(1, 3).Select(cfi => new ControlRegionMap(cell, ControlRegion.Symbols(cell.PrbCount, cfi)))];
        _cceCounts = [.. maps.Select(map => map.CceCount)];
        _elements = [.. maps.Select(map => ElementIndex.Of(map.Pdcch.AsSpan(0, map.CceCount * Pdcch.SymbolsPerCce / 4), cell))];
        int most = _elements.Max(elements => elements.Length);
        _symbols = new Cf32[most];
        _noise = new float[most];
        _soft = new short[2 * most];
        _power = new float[_cceCounts.Max()];
    }

    /// <summary>CCEs of the control region of the last subframe.</summary>
    public int CceCount { get; private set; }

    /// <summary>Equalised symbols of the control region.</summary>
    public ReadOnlySpan<Cf32> Symbols => _symbols.AsSpan(0, CceCount * Pdcch.SymbolsPerCce);

    /// <summary>Takes the control region of a subframe.</summary>
    public void Run(ResourceGrid grid, ChannelEstimate channel, int cfi, int subframe)
    {
        int[] elements = _elements[cfi - 1];
        CceCount = _cceCounts[cfi - 1];
        Span<Cf32> symbols = _symbols.AsSpan(0, elements.Length);
        Span<float> noise = _noise.AsSpan(0, elements.Length);
        Span<short> soft = _soft.AsSpan(0, 2 * elements.Length);
        Equalizer.Run(grid, channel, _cell.Ports, elements, symbols, noise);
        SoftDemapper.Demap(2, symbols, noise, soft);
        Gold.Descramble((uint)(subframe << 9) + _cell.Pci.Value, 0, soft);
        for (int cce = 0; cce < CceCount; cce++)
            _power[cce] = ComplexVector.Energy(symbols.Slice(cce * Pdcch.SymbolsPerCce, Pdcch.SymbolsPerCce)) / Pdcch.SymbolsPerCce;
    }

    /// <summary>Decodes a candidate as a payload of a given size.</summary>
    /// <param name="cce">First CCE.</param>
    /// <param name="level">Aggregation level.</param>
    /// <param name="payload">Receives as many bits as it is long.</param>
    /// <param name="mask">What the CRC is scrambled with: the RNTI, if there is a PDCCH.</param>
    /// <returns>False when there is clearly none.</returns>
    public bool TryDecode(int cce, int level, Span<byte> payload, out ushort mask)
    {
        mask = 0;
        float power = 0;
        for (int i = 0; i < level; i++) power += _power[cce + i];
        if (power < EmptyPower * level) return false;

        ReadOnlySpan<short> received = _soft.AsSpan(cce * Pdcch.BitsPerCce, level * Pdcch.BitsPerCce);
        Span<byte> block = stackalloc byte[DciWriter.MaxBits + Pdcch.CrcBits];
        block = block[..(payload.Length + Pdcch.CrcBits)];
        Span<short> streams = _streams.AsSpan(0, 3 * block.Length);
        streams.Clear();
        RateMatching.InverseConvolutional(received, streams);
        ConvolutionalCode.Decode(streams, block);

        // The code word that the decoder found must resemble what was received.
        Span<byte> again = _again.AsSpan(0, streams.Length), matched = _matched.AsSpan(0, received.Length);
        ConvolutionalCode.Encode(block, again);
        RateMatching.Convolutional(again, matched);
        int agree = 0, all = 0;
        for (int i = 0; i < matched.Length; i++)
        {
            agree += matched[i] == 0 ? received[i] : -received[i];
            all += Math.Abs((int)received[i]);
        }

        if (agree <= LeastAgreement * all) return false;
        mask = (ushort)Crc.Residue(CrcKind.Crc16, block);
        block[..payload.Length].CopyTo(payload);
        return true;
    }
}
