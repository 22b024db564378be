using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>A transport block to a common RNTI that was decoded.</summary>
/// <param name="Rnti">Whom it addresses.</param>
/// <param name="Kind">Kind of the RNTI.</param>
/// <param name="Sfn">Of the frame, 0 to 1023.</param>
/// <param name="Subframe">0 to 9.</param>
/// <param name="Format">DCI format.</param>
/// <param name="Octets">The block.</param>
public sealed record ReceivedBlock(Rnti Rnti, RntiKind Kind, int Sfn, int Subframe, string Format, byte[] Octets);

/// <summary>
/// The downlink receiver of one cell: takes a subframe's samples, synchronised, and gives the control format, measurements, and what
/// is sent to the common RNTIs.
/// </summary>
public sealed class DownlinkReceiver
{
    private const int DciCrcBits = 16;
    private const int BitsPerCce = 72;

    private readonly CellShape _cell;
    private readonly OfdmDemodulator _ofdm;
    private readonly ResourceGrid _grid;
    private readonly ControlRegionMap[] _maps;
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _si = new();
    private readonly SoftBuffer _sib1 = new();
    private readonly SoftBuffer _other = new();
    private int _siWindow = -1;

    public DownlinkReceiver(CellShape cell, OfdmNumbers numbers)
    {
        _cell = cell;
        _ofdm = new(numbers, cell.Subcarriers);
        _grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
        Channel = new(cell, cell.SymbolsPerSubframe);
        _maps = [.. Enumerable.Range(1, 3).Select(cfi => new ControlRegionMap(cell, ControlRegion.Symbols(cell.PrbCount, cfi)))];
    }

    public ChannelEstimate Channel { get; }

    public ResourceGrid Grid => _grid;

    /// <summary>CFI of the last subframe.</summary>
    public int Cfi { get; private set; }

    /// <summary>Equalised symbols of the last PDSCH, for a constellation.</summary>
    public Cf32[] LastPdsch { get; private set; } = [];

    /// <summary>Receives one subframe.</summary>
    /// <param name="samples">A subframe.</param>
    /// <param name="sfn">Of its frame.</param>
    /// <param name="subframe">0 to 9.</param>
    public IReadOnlyList<ReceivedBlock> Run(ReadOnlySpan<Cf32> samples, int sfn, int subframe)
    {
        _ofdm.Run(samples, _grid);
        Channel.Run(_grid, subframe);
        Span<short> soft = stackalloc short[Pcfich.Bits];
        Demap(ElementsOf(_maps[0].Pcfich), 2, soft);
        (Cfi, _) = Pcfich.Decode(soft, _cell, subframe);

        List<ReceivedBlock> blocks = [];
        foreach (var (rnti, kind, dci) in FindCommon(subframe))
        {
            if (Decode(rnti, kind, dci, sfn, subframe) is { } octets) blocks.Add(new(rnti, kind, sfn, subframe, dci.Format, octets));
        }

        return blocks;
    }

    private List<(Rnti, RntiKind, CommonDci)> FindCommon(int subframe)
    {
        ControlRegionMap map = _maps[Cfi - 1];
        short[] soft = new short[map.CceCount * BitsPerCce];
        Demap(ElementsOf(map.Pdcch.AsSpan(0, map.CceCount * 9)), 2, soft);
        Gold.Descramble((uint)(subframe << 9) + _cell.Pci.Value, 0, soft);
        List<(Rnti, RntiKind, CommonDci)> found = [];
        byte[] block = new byte[64];
        Span<byte> candidates = stackalloc byte[6];
        foreach (int level in (ReadOnlySpan<int>)[8, 4])
        {
            int count = PdcchSearchSpace.Candidates(default, subframe, map.CceCount, level, isCommon: true, candidates);
            foreach (byte cce in candidates[..count])
            {
                ReadOnlySpan<short> received = soft.AsSpan(cce * BitsPerCce, level * BitsPerCce);
                foreach (bool is1A in (ReadOnlySpan<bool>)[true, false])
                {
                    int size = is1A ? DciSizes.Format1A(_cell.PrbCount) : DciSizes.Format1C(_cell.PrbCount);
                    Span<byte> bits = block.AsSpan(0, size + DciCrcBits);
                    if (DecodeDci(received, bits) is not { } rnti || KindOf(rnti) is not { } kind) continue;
                    CommonDci dci;
                    if (is1A ? !CommonDci.TryRead1A(bits[..size], _cell.PrbCount, out dci) : !CommonDci.TryRead1C(bits[..size], _cell.PrbCount, out dci)) continue;
                    if (!found.Contains((rnti, kind, dci))) found.Add((rnti, kind, dci));
                }
            }
        }

        return found;
    }

    // The RNTI is what the CRC was scrambled with; common ones are few, so a wrong block seldom looks like one.
    private static Rnti? DecodeDci(ReadOnlySpan<short> received, Span<byte> bits)
    {
        short[] streams = new short[3 * bits.Length];
        RateMatching.InverseConvolutional(received, streams);
        ConvolutionalCode.Decode(streams, bits);

        // The code word that the decoder found must resemble what was received.
        byte[] again = new byte[streams.Length], matched = new byte[received.Length];
        ConvolutionalCode.Encode(bits, again);
        RateMatching.Convolutional(again, matched);
        int differ = 0;
        for (int i = 0; i < matched.Length; i++) differ += (received[i] < 0 ? 1 : 0) != matched[i] ? 1 : 0;
        return differ * 4 > matched.Length ? null : new Rnti((ushort)Crc.Residue(CrcKind.Crc16, bits));
    }

    private static RntiKind? KindOf(Rnti rnti) =>
        rnti == Rnti.SystemInformation ? RntiKind.SystemInformation : rnti == Rnti.Paging ? RntiKind.Paging : rnti.Value is >= 1 and <= 10 ? RntiKind.RandomAccess : null;

    private byte[]? Decode(Rnti rnti, RntiKind kind, CommonDci dci, int sfn, int subframe)
    {
        var elements = PdschMapping.Elements(_cell, subframe, ControlRegion.Symbols(_cell.PrbCount, Cfi), dci.Even, dci.Odd);
        if (elements.Length == 0) return null;
        short[] soft = new short[2 * elements.Length];
        LastPdsch = Demap(elements, 2, soft);
        Gold.Descramble(PdschMapping.Seed(_cell, rnti, subframe), 0, soft);
        int layers = _cell.Ports == 1 ? 1 : 2;

        // SIB1 comes in subframe 5 of even frames, four times in eight frames; other messages within their window (TS 36.331 §5.2.1.2).
        bool isSib1 = kind == RntiKind.SystemInformation && subframe == 5 && sfn % 2 == 0;
        SoftBuffer buffer = isSib1 ? _sib1 : kind == RntiKind.SystemInformation ? _si : _other;
        int window = isSib1 ? sfn / 8 : -1;
        if (!isSib1 || window != _siWindow) buffer.Reset(dci.SizeBits);
        if (isSib1) _siWindow = window;
        int rv = dci.RedundancyVersion ?? (isSib1 ? Sib1Version(sfn) : kind == RntiKind.SystemInformation ? SiVersion(subframe) : 0);
        byte[] octets = new byte[dci.SizeBits / 8];
        return _decoder.TryDecode(soft, buffer, new(dci.SizeBits, rv, 2, layers, 0), octets) ? octets : null;
    }

    // TS 36.321 §5.3.1: RV = ceil(3/2 k) mod 4 with k = (SFN/2) mod 4.
    private static int Sib1Version(int sfn) => (3 * (sfn / 2 % 4) + 1) / 2 % 4;

    private static int SiVersion(int subframe) => (3 * (subframe % 4) + 1) / 2 % 4;

    private Cf32[] Demap(ReadOnlySpan<(int Symbol, int Subcarrier)> elements, int bitsPerSymbol, Span<short> soft)
    {
        var symbols = new Cf32[elements.Length];
        float[] noise = new float[elements.Length];
        Equalizer.Run(_grid, Channel, _cell.Ports, elements, symbols, noise);
        SoftDemapper.Demap(bitsPerSymbol, symbols, noise, soft);
        return symbols;
    }

    private static (int Symbol, int Subcarrier)[] ElementsOf(ReadOnlySpan<ElementGroup> groups)
    {
        var elements = new (int, int)[4 * groups.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            for (int j = 0; j < 4; j++) elements[4 * i + j] = (groups[i].Symbol, groups[i][j]);
        }

        return elements;
    }
}
