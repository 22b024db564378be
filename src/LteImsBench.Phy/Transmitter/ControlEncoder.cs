using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>PCFICH, PHICHs and PDCCHs of a subframe.</summary>
internal sealed class ControlEncoder
{
    private const int LargestLevel = 8;

    private readonly CellShape _cell;
    private readonly PortMapper _mapper;
    private readonly int[] _pcfich;
    private readonly int[][] _phich;
    private readonly int[][] _pdcch;
    private readonly int[] _cceCounts;
    private readonly byte[] _payload = new byte[DciWriter.MaxBits];
    private readonly byte[] _coded = new byte[LargestLevel * Pdcch.BitsPerCce];
    private readonly Cf32[] _symbols = new Cf32[LargestLevel * Pdcch.SymbolsPerCce];

    public ControlEncoder(CellShape cell, PortMapper mapper)
    {
        (_cell, _mapper) = (cell, mapper);
        ControlRegionMap[] maps = [.. Enumerable.Range(1, 3).Select(cfi => new ControlRegionMap(cell, ControlRegion.Symbols(cell.PrbCount, cfi)))];
        _pcfich = ElementIndex.Of(maps[0].Pcfich, cell);
        _phich = [.. maps[0].Phich.Select(unit => ElementIndex.Of(unit, cell))];
        _pdcch = [.. maps.Select(map => ElementIndex.Of(map.Pdcch, cell))];
        _cceCounts = [.. maps.Select(map => map.CceCount)];
    }

    public void MapPcfich(int cfi, int subframe)
    {
        Span<byte> bits = _coded.AsSpan(0, Pcfich.Bits);
        Pcfich.Encode(cfi, _cell, subframe, bits);
        MapQpsk(bits, _pcfich);
    }

    public void MapPhich(in HiPdu hi, int subframe)
    {
        var (group, sequence) = Phich.Resource(_cell, hi.FirstPrb, hi.CyclicShift);
        Span<Cf32> symbols = _symbols.AsSpan(0, Phich.Symbols);
        Phich.Encode(hi.IsAck, group, sequence, _cell, subframe, symbols);
        foreach (ref Cf32 symbol in symbols) symbol *= _mapper.Amplitude;
        int unit = Phich.UnitOf(_cell, group);
        _mapper.AddPhich(symbols, _phich[unit], unit % 2);
    }

    public void MapPdcch(in DlDciPdu dci, int cfi, int subframe) =>
        MapPdcch(DciWriter.Write(dci, _cell.PrbCount, _cell.Ports, _payload), dci.Rnti, dci.CceIndex, dci.AggregationLevel, cfi, subframe);

    public void MapPdcch(in UlDciPdu dci, int cfi, int subframe) =>
        MapPdcch(DciWriter.Write(dci, _cell.PrbCount, _payload), dci.Rnti, dci.CceIndex, dci.AggregationLevel, cfi, subframe);

    private void MapPdcch(int size, Rnti rnti, int cce, int level, int cfi, int subframe)
    {
        if (cce + level > _cceCounts[cfi - 1])
            throw new ArgumentException($"CCEs {cce} to {cce + level - 1} are requested; the control region of CFI {cfi} has {_cceCounts[cfi - 1]}");
        Span<byte> coded = _coded.AsSpan(0, level * Pdcch.BitsPerCce);
        Pdcch.Encode(_payload.AsSpan(0, size), rnti, coded);
        Pdcch.Scramble(_cell, subframe, cce, coded);
        MapQpsk(coded, _pdcch[cfi - 1].AsSpan(cce * Pdcch.SymbolsPerCce, level * Pdcch.SymbolsPerCce));
    }

    private void MapQpsk(ReadOnlySpan<byte> bits, ReadOnlySpan<int> elements)
    {
        Span<Cf32> symbols = _symbols.AsSpan(0, bits.Length / 2);
        Modulator.Map(2, bits, symbols, _mapper.Amplitude);
        _mapper.Map(symbols, elements);
    }
}
