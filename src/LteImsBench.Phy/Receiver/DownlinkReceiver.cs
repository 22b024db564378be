using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
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
/// The downlink receiver of one cell for who belongs to none: takes a subframe's samples, synchronised, and gives the control format,
/// measurements, and what is sent to the common RNTIs.
/// </summary>
public sealed class DownlinkReceiver
{
    private static readonly byte[] Levels = [8, 4];
    private static readonly DciFormat[] Formats = [DciFormat.Format1A, DciFormat.Format1C];

    private readonly CellShape _cell;
    private readonly SubframeReceiver _subframe;
    private readonly PdschReceiver _pdsch;
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _buffer = new();
    private readonly SystemInformationCombiner _si;
    private readonly List<DownlinkAssignment> _found = [];

    public DownlinkReceiver(CellShape cell, OfdmNumbers numbers)
    {
        _cell = cell;
        _subframe = new(cell, numbers);
        _pdsch = new(cell);
        _si = new(cell.CodingLayers);
    }

    public ChannelEstimate Channel => _subframe.Channel;

    public ResourceGrid Grid => _subframe.Grid;

    /// <summary>CFI of the last subframe.</summary>
    public int Cfi => _subframe.Cfi;

    /// <summary>Equalised symbols of the last PDSCH, for a constellation.</summary>
    public Cf32[] LastPdsch { get; private set; } = [];

    /// <summary>Receives one subframe.</summary>
    /// <param name="samples">A subframe.</param>
    /// <param name="sfn">Of its frame.</param>
    /// <param name="subframe">0 to 9.</param>
    public IReadOnlyList<ReceivedBlock> Run(ReadOnlySpan<Cf32> samples, int sfn, int subframe)
    {
        _subframe.Run(samples, subframe);
        FindCommon(subframe);
        List<ReceivedBlock> blocks = [];
        foreach (DownlinkAssignment assignment in _found)
        {
            if (Decode(assignment, sfn, subframe) is { } octets) blocks.Add(Block(assignment, sfn, subframe, octets));
        }

        return blocks;
    }

    /// <summary>Takes the schedule of SIB1, so that repetitions of SI messages are added up.</summary>
    /// <returns>Blocks received before that decode now.</returns>
    public IReadOnlyList<ReceivedBlock> Learn(SystemInformationSchedule schedule) =>
        [.. _si.Learn(schedule).Select(found => Block(found.Assignment, found.Sfn, found.Subframe, found.Octets))];

    /// <summary>Takes measurements of a subframe only.</summary>
    public void Measure(ReadOnlySpan<Cf32> samples, int subframe) => _subframe.Run(samples, subframe);

    private void FindCommon(int subframe)
    {
        _found.Clear();
        Span<byte> candidates = stackalloc byte[6];
        Span<byte> payload = stackalloc byte[DciWriter.MaxBits];
        foreach (byte level in Levels)
        {
            int count = PdcchSearchSpace.Candidates(default, subframe, _subframe.Pdcch.CceCount, level, isCommon: true, candidates);
            foreach (byte cce in candidates[..count])
            {
                foreach (DciFormat format in Formats)
                {
                    Span<byte> bits = payload[..DciSizes.Of(format, _cell.PrbCount, _cell.Ports)];
                    if (!_subframe.Pdcch.TryDecode(cce, level, bits, out ushort mask) || KindOf(new(mask)) is not { } kind) continue;
                    if (!DciReader.TryRead(format, bits, kind, _cell.PrbCount, _cell.Ports, out DownlinkAssignment assignment)) continue;

                    // One PDCCH may be read at both levels.
                    assignment = assignment with { Rnti = new(mask) };
                    if (!_found.Contains(assignment)) _found.Add(assignment);
                }
            }
        }
    }

    // The RNTI is what the CRC was scrambled with; common ones are few, so a wrong block seldom looks like one.
    private static RntiKind? KindOf(Rnti rnti) =>
        rnti == Rnti.SystemInformation ? RntiKind.SystemInformation : rnti == Rnti.Paging ? RntiKind.Paging : rnti.Value is >= 1 and <= 10 ? RntiKind.RandomAccess : null;

    private byte[]? Decode(in DownlinkAssignment assignment, int sfn, int subframe)
    {
        Span<short> soft = _pdsch.Run(_subframe, assignment, PdschAmplitudes.Unit);
        if (soft.IsEmpty) return null;
        LastPdsch = _pdsch.Symbols.ToArray();
        if (assignment.RntiKind == RntiKind.SystemInformation) return _si.Decode(assignment, sfn, subframe, soft);
        _buffer.Reset(assignment.SizeBits);
        byte[] octets = new byte[assignment.SizeBits / 8];
        return _decoder.TryDecode(soft, _buffer, new(assignment.SizeBits, assignment.RedundancyVersion ?? 0, 2, _cell.CodingLayers, 0), octets) ? octets : null;
    }

    private static ReceivedBlock Block(in DownlinkAssignment assignment, int sfn, int subframe, byte[] octets) =>
        new(assignment.Rnti, assignment.RntiKind, sfn, subframe, NameOf(assignment), octets);

    private static string NameOf(in DownlinkAssignment assignment) => assignment.Format switch
    {
        DciFormat.Format1C => "1C",
        _ => assignment.IsDistributed ? "1A distributed" : "1A",
    };
}
