using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The downlink receiver for who knows what was sent, such as a link simulation: each channel by itself.</summary>
public sealed class DownlinkProbe
{
    private readonly SubframeReceiver _subframe;
    private readonly PdschReceiver _pdsch;
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _buffer = new();
    private readonly int _layers;

    public DownlinkProbe(CellShape cell, OfdmNumbers numbers)
    {
        _subframe = new(cell, numbers);
        _pdsch = new(cell);
        _layers = cell.CodingLayers;
    }

    public ChannelEstimate Channel => _subframe.Channel;

    /// <summary>CFI that the last subframe's PCFICH told, or that was given.</summary>
    public int Cfi => _subframe.Cfi;

    /// <summary>Receives a subframe.</summary>
    /// <param name="samples">Synchronised.</param>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="cfi">The control format where it is known, or null to read it.</param>
    public void Run(ReadOnlySpan<Cf32> samples, int subframe, int? cfi) => _subframe.Run(samples, subframe, cfi);

    /// <summary>Decodes a PDSCH by itself, without earlier transmissions.</summary>
    public bool TryPdsch(in DownlinkAssignment assignment, Span<byte> octets)
    {
        Span<short> soft = _pdsch.Run(_subframe, assignment, PdschAmplitudes.Unit);
        if (soft.IsEmpty) return false;
        _buffer.Reset(assignment.SizeBits);
        return _decoder.TryDecode(soft, _buffer, new(assignment.SizeBits, assignment.RedundancyVersion ?? 0, (int)assignment.Modulation, _layers, 0), octets);
    }

    /// <summary>Decodes a PDCCH candidate.</summary>
    /// <inheritdoc cref="PdcchReceiver.TryDecode"/>
    public bool TryPdcch(int cce, int level, Span<byte> payload, out ushort mask) => _subframe.Pdcch.TryDecode(cce, level, payload, out mask);
}
