using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>The receiver of the cell that a UE is on: follows its subframes, measures it, and reads MIB, PDCCH and transport blocks.</summary>
internal sealed class UeCell
{
    // Power of an element that no receiver has: the stream is of zeros.
    private const float Silence = 1e-16f;

    private readonly Cf32[] _raw;
    private readonly Cf32[] _samples;
    private readonly PbchReceiver _pbch;
    private readonly byte[] _mib = new byte[3];
    private float _rsrp;

    public UeCell(StreamCell found, UePhySettings settings)
    {
        Shape = found.Cell;
        Numbers = new(settings.FftSize, found.Cell.Prefix);
        _raw = new Cf32[Numbers.SamplesPerSubframe];
        _samples = new Cf32[Numbers.SamplesPerSubframe];
        Subframe = new(Shape, Numbers);
        _pbch = new(Shape);
        Search = new(Shape);
        Blocks = new(Shape, settings.Category);
        Track = new(Numbers);
        Track.Start(found.FrameStart, found.OffsetHz);
    }

    public CellShape Shape { get; }

    public OfdmNumbers Numbers { get; }

    public DownlinkTrack Track { get; }

    public SubframeReceiver Subframe { get; }

    public PdcchSearch Search { get; }

    public DownlinkBlocks Blocks { get; }

    public SyncMonitor Sync { get; } = new();

    /// <summary>The MIB read last.</summary>
    public ReadOnlySpan<byte> Mib => _mib;

    /// <summary>Mean power of a reference element over the last subframes.</summary>
    public float Rsrp => _rsrp;

    /// <summary>Receives the next subframe; false while the stream has not all of it.</summary>
    public bool TryReceive(SampleRing stream, Tti tti)
    {
        if (!Track.TryTake(stream, _raw, _samples)) return false;
        Subframe.Run(_samples, tti.Subframe);
        ChannelEstimate channel = Subframe.Channel;
        bool isSilent = channel.TotalPower < Silence;
        Sync.Add(isSilent ? 0 : channel.Excess, isSilent ? 0 : channel.Noise);
        _rsrp = _rsrp == 0 ? channel.ReferencePower : _rsrp + 0.02f * (channel.ReferencePower - _rsrp);

        // What is all noise would lead the loops astray.
        if (!isSilent && channel.ReferencePower > 0.3f * channel.Noise) Track.Correct(channel.DelaySamples(Numbers.FftSize), channel.OffsetHz);
        return true;
    }

    /// <summary>Reads the MIB of subframe 0, just received.</summary>
    public bool TryReadMib(Tti tti) => _pbch.TryRun(Subframe, tti.Sfn, _mib);
}
