using LteImsBench.Core.Evidence;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>
/// The downlink of one cell, from FAPI-shaped requests to samples: PSS, SSS, CRS, PBCH, PCFICH, PHICH, PDCCH and PDSCH on one port
/// or with transmit diversity on two or four. Runs on one thread and allocates nothing in steady state.
/// </summary>
public sealed class DownlinkTransmitter
{
    private const int MaxBitsPerSymbol = 6;

    private readonly CellShape _cell;
    private readonly OfdmModulator _ofdm;
    private readonly FrameSignals _signals;
    private readonly ResourceGrid[] _grids;
    private readonly Cf32[][] _samples;
    private readonly PortMapper _mapper;
    private readonly ControlEncoder _control;
    private readonly TransportBlockEncoder _pdsch = new();
    private readonly PdschElements _places;
    private readonly int[] _pbchElements;
    private readonly int[] _elements;
    private readonly byte[] _mib = new byte[Pbch.MibBits];
    private readonly byte[] _pbch;
    private readonly byte[] _packed;
    private readonly Cf32[] _symbols;
    private bool _hasMib;

    /// <param name="cell">The cell; 1, 2 or 4 ports.</param>
    /// <param name="numbers">Rate and prefix of the samples.</param>
    /// <param name="amplitude">Amplitude of a reference element after a unitary transform; 1 gives full samples a power near 1.</param>
    public DownlinkTransmitter(CellShape cell, OfdmNumbers numbers, float amplitude = 1)
    {
        if (cell.Ports is not (1 or 2 or 4)) throw new ArgumentException($"{cell.Ports} antenna ports, expected 1, 2 or 4", nameof(cell));
        if (numbers.Prefix != cell.Prefix) throw new ArgumentException("the prefix of the numbers is not the cell's", nameof(numbers));
        _cell = cell;
        _ofdm = new(numbers, amplitude);
        _signals = new(cell);
        _grids = [.. Enumerable.Range(0, cell.Ports).Select(_ => new ResourceGrid(cell.SymbolsPerSubframe, cell.Subcarriers))];
        _samples = [.. _grids.Select(_ => new Cf32[numbers.SamplesPerSubframe])];
        _mapper = new(_grids);
        _control = new(cell, _mapper);
        _places = new(cell);
        _pbchElements = ElementIndex.Of(Pbch.Elements(cell), cell);
        _pbch = new byte[Pbch.CodedBits(cell.Prefix)];
        _elements = new int[_places.Most];
        _symbols = new Cf32[_elements.Length];
        _packed = new byte[TransportBlockEncoder.PackedOctets(_elements.Length * MaxBitsPerSymbol)];
    }

    /// <summary>The elements of the last subframe on a port, before amplitude.</summary>
    public ResourceGrid Grid(int port) => _grids[port];

    /// <summary>The samples of the last subframe on a port.</summary>
    public ReadOnlySpan<Cf32> Samples(int port) => _samples[port];

    /// <summary>Makes one subframe.</summary>
    /// <exception cref="NotSupportedException">A DCI format that is not implemented.</exception>
    /// <exception cref="ArgumentException">Requests that contradict one another or the cell.</exception>
    public void Run(DlConfigRequest downlink, TxRequest tx, HiDci0Request hiDci0)
    {
        int subframe = downlink.Tti.Subframe, cfi = downlink.Cfi;
        foreach (ResourceGrid grid in _grids) grid.Clear();
        _signals.Map(subframe, _grids);
        if (downlink.BchPduIndex >= 0) TakeMib(tx[downlink.BchPduIndex]);
        if (subframe == 0 && _hasMib) MapPbch(downlink.Tti.Sfn % Pbch.Frames);
        _control.MapPcfich(cfi, subframe);
        foreach (ref readonly HiPdu hi in hiDci0.Hi.Span) _control.MapPhich(hi, subframe);
        foreach (ref readonly DlDciPdu dci in downlink.Dci.Span) _control.MapPdcch(dci, cfi, subframe);
        foreach (ref readonly UlDciPdu dci in hiDci0.Dci0.Span) _control.MapPdcch(dci, cfi, subframe);
        foreach (ref readonly DlschPdu pdu in downlink.Dlsch.Span) MapPdsch(pdu, tx[pdu.PduIndex], subframe, ControlRegion.Symbols(_cell.PrbCount, cfi));
        for (int port = 0; port < _grids.Length; port++) _ofdm.Run(_grids[port], _samples[port]);
    }

    private void TakeMib(ReadOnlySpan<byte> octets)
    {
        Span<byte> bits = stackalloc byte[Pbch.MibBits];
        for (int i = 0; i < bits.Length; i++) bits[i] = (byte)(octets[i >> 3] >> (7 - (i & 7)) & 1);
        if (_hasMib && bits.SequenceEqual(_mib)) return;
        bits.CopyTo(_mib);
        Pbch.Encode(_mib, _cell, _pbch);
        _hasMib = true;
    }

    private void MapPbch(int quarter)
    {
        int bits = 2 * _pbchElements.Length;
        Span<Cf32> symbols = _symbols.AsSpan(0, _pbchElements.Length);
        Modulator.Map(2, _pbch.AsSpan(quarter * bits, bits), symbols, _mapper.Amplitude);
        _mapper.Map(symbols, _pbchElements);
    }

    private void MapPdsch(in DlschPdu pdu, ReadOnlySpan<byte> octets, int subframe, int controlSymbols)
    {
        if (!AllocatedBlocks.TryResolve(pdu.Allocation, _cell.PrbCount, out PrbMask even, out PrbMask odd))
            throw new ArgumentException($"allocation {pdu.Allocation} names no blocks of {_cell.PrbCount}");
        int count = _places.Fill(subframe, controlSymbols, even, odd, _elements);
        int bitsPerSymbol = (int)pdu.Modulation;
        int bits = count * bitsPerSymbol, softBuffer = SoftBufferSize.OfCategory(pdu.UeCategory);
        _pdsch.EncodePacked(octets, new(octets.Length * 8, pdu.RedundancyVersion, bitsPerSymbol, _cell.CodingLayers, softBuffer), bits, _packed);
        Span<byte> packed = _packed.AsSpan(0, (bits + 7) / 8);
        Gold.ScramblePacked(PdschMapping.Seed(_cell, pdu.Rnti, subframe), packed);
        Span<Cf32> symbols = _symbols.AsSpan(0, count);
        Modulator.MapPacked(bitsPerSymbol, packed, symbols, Gain(pdu) * _mapper.Amplitude);
        _mapper.Map(symbols, _elements.AsSpan(0, count));
    }

    // ρ_B equals ρ_A: P_B is 0 with one port and 1 with more. A UE assumes what precoding gives where no P_A is configured.
    private float Gain(in DlschPdu pdu) => pdu.RntiKind == RntiKind.CRnti ? PdschAmplitudes.OfData(pdu.PaDb, _cell.Ports) : 1;
}
