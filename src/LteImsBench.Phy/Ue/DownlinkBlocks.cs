using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>The transport blocks of a UE: soft buffers of eight HARQ processes and of the common channels. Allocates nothing in steady state.</summary>
internal sealed class DownlinkBlocks
{
    private const int Processes = 8;
    private const int Sib1Period = 8;

    private readonly CellShape _cell;
    private readonly PdschReceiver _pdsch;
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer[] _own = [.. Enumerable.Range(0, Processes).Select(_ => new SoftBuffer())];

    // Whether the soft buffer is of the block that the process is about.
    private readonly bool[] _isKnown = new bool[Processes];
    private readonly SoftBuffer _sib1 = new();
    private readonly SoftBuffer _other = new();
    private readonly byte[] _block = new byte[TransportBlockSizes.MaxOctets];
    private readonly int _softBufferBits;
    private int _sib1Window = -1;
    private int _length;

    public DownlinkBlocks(CellShape cell, int category)
    {
        _cell = cell;
        _pdsch = new(cell);
        _softBufferBits = SoftBufferSize.OfCategory(category);
    }

    /// <summary>The block decoded last.</summary>
    public ReadOnlySpan<byte> Block => _block.AsSpan(0, _length);

    /// <summary>Decodes a block to a common RNTI.</summary>
    public bool TryDecodeCommon(SubframeReceiver received, in DownlinkAssignment assignment, Tti tti)
    {
        bool isSi = assignment.RntiKind == RntiKind.SystemInformation;
        bool isSib1 = isSi && SystemInformationSchedule.IsSib1(tti.Sfn, tti.Subframe);
        SoftBuffer buffer = isSib1 ? _sib1 : _other;

        // SIB1 comes four times in eight frames (TS 36.331 §5.2.1.2).
        if (!isSib1 || tti.Sfn / Sib1Period != _sib1Window) buffer.Reset(assignment.SizeBits);
        if (isSib1) _sib1Window = tti.Sfn / Sib1Period;

        // Windows begin at subframes that four divides.
        int version = assignment.RedundancyVersion ?? (isSi ? SystemInformationSchedule.Version(isSib1 ? tti.Sfn / 2 : tti.Subframe) : 0);
        return TryDecode(received, assignment, PdschAmplitudes.Unit, buffer, version, 0);
    }

    /// <summary>Decodes a block to the UE itself; with <paramref name="isNew"/> what its process holds is forgotten first.</summary>
    /// <returns>False too when a retransmission of unknown size comes first.</returns>
    public bool TryDecodeOwn(SubframeReceiver received, in DownlinkAssignment assignment, in PdschAmplitudes amplitudes, bool isNew)
    {
        SoftBuffer buffer = _own[assignment.HarqProcess];
        ref bool isKnown = ref _isKnown[assignment.HarqProcess];
        if (isNew) isKnown = false;
        if (!isKnown && assignment.SizeBits == 0) return false;
        if (!isKnown) buffer.Reset(assignment.SizeBits);
        isKnown = true;
        return TryDecode(received, assignment, amplitudes, buffer, assignment.RedundancyVersion ?? 0, _softBufferBits);
    }

    private bool TryDecode(
        SubframeReceiver received, in DownlinkAssignment assignment, in PdschAmplitudes amplitudes, SoftBuffer buffer, int version, int softBufferBits)
    {
        ReadOnlySpan<short> soft = _pdsch.Run(received, assignment, amplitudes);
        int size = assignment.SizeBits == 0 ? buffer.SizeBits : assignment.SizeBits;
        if (soft.IsEmpty || size == 0) return false;
        _length = size / 8;
        TransportFormat format = new(size, version, (int)assignment.Modulation, _cell.CodingLayers, softBufferBits);
        return _decoder.TryDecode(soft, buffer, format, _block);
    }
}
