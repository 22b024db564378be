using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Enb;
using LteImsBench.Enb.Cell;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Transmitter;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Cells;

/// <summary>Receives samples; the span is valid during the call.</summary>
public delegate void SampleSink(ReadOnlySpan<Cf32> samples);

/// <summary>Runs the cell of the bench without UEs and gives what a receiver would get of it.</summary>
public sealed class CellRecorder
{
    // Full subframes then lie 15 dB below full scale, so that peaks fit.
    private const float Amplitude = 0.18f;

    private readonly CellRecorderSettings _settings;
    private readonly OfdmNumbers _numbers;

    /// <exception cref="ArgumentException">The cell cannot be broadcast.</exception>
    public CellRecorder(CellRecorderSettings settings)
    {
        _settings = settings;
        _numbers = new(OfdmNumbers.FftSizeOf(settings.Cell.PrbCount), settings.Prefix);
    }

    public double SampleRate => _numbers.SampleRate;

    /// <summary>Makes the recording, from subframe 0 of frame 0 on.</summary>
    public void Run(SampleSink sink)
    {
        CellConfig cell = _settings.Cell;
        var clock = new AirClock();
        var port = new RequestKeeper();
        var enb = new EnodeB(new(cell, port, new SilentCore(), clock, new Timeline(clock, keep: 1)));
        var shape = new CellShape(cell.Pci, cell.PrbCount, cell.AntennaPorts, _settings.Prefix, cell.PhichResourceSixths, IsPhichExtended: false);
        var transmitter = new DownlinkTransmitter(shape, _numbers, Amplitude);
        var air = new AirChannel(AirSettings(), cell.AntennaPorts, SampleRate);
        var received = new Cf32[_numbers.SamplesPerSubframe];
        if (_settings.Air.DelaySamples > 0) sink(air.Delay());
        for (int n = 0; n < _settings.Subframes; n++)
        {
            enb.OnSubframe(clock.Now);
            transmitter.Run(port.Downlink, port.Blocks, port.HiDci0Request);
            Array.Clear(received);
            for (int i = 0; i < cell.AntennaPorts; i++) air.Add(i, transmitter.Samples(i), received);
            air.Finish(received);
            sink(received);
            clock.Advance();
        }
    }

    private AirChannelSettings AirSettings() =>
        _settings.Air with { NoisePower = _settings.SnrDb is { } snr ? Amplitude * Amplitude / Math.Pow(10, snr / 10) : 0 };
}
