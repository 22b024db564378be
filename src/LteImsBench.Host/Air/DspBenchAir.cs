using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Load;
using LteImsBench.Phy;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Ue;
using LteImsBench.Radio;
using LteImsBench.Radio.Air;
using LteImsBench.Radio.Devices;
using LteImsBench.Radio.Files;

namespace LteImsBench.Host.Air;

/// <summary>
/// The air on samples: the cell's physical layer, simulated UEs through an in-memory air, and a device beside them. Each step makes
/// downlink subframe n while the uplink of subframe n-3 is received.
/// </summary>
internal sealed class DspBenchAir : IBenchAir
{
    private readonly DspEnbPhy _cell;
    private readonly CellMeter? _meter;
    private readonly Random _random;
    private readonly EnbPhyConfig _phy;
    private readonly RadioSettings _settings;
    private readonly int _seed;
    private readonly List<(DspUePhy Phy, AirTerminal Terminal)> _ues = [];
    private readonly InMemoryAir _air;

    // One more than those on their way: the oldest may still be read.
    private readonly Cf32[][] _uplink = new Cf32[DspEnbPhy.ReportDelay][];
    private readonly Cf32[] _downlink;
    private readonly Cf32[] _received;
    private readonly IRadio? _radio;
    private readonly AirChannel? _toDevice;
    private readonly AirChannel[] _fromDevice = [];
    private readonly IqWriter? _sentWriter;
    private readonly IqWriter? _receivedWriter;
    private int _added;
    private long _steps;

    /// <exception cref="IOException">A port or a file cannot be had.</exception>
    /// <exception cref="ArgumentException">The device cannot run at the cell's rate, or the cell has no such physical layer.</exception>
    /// <exception cref="NotSupportedException">The cell needs what is not implemented.</exception>
    public DspBenchAir(BenchConfig config, CellMeter? meter = null)
    {
        _meter = meter;
        _random = new(config.Seed * 31);
        RadioSettings radio = config.Radio;
        (_settings, _seed) = (radio, config.Seed * 31);
        _phy = CellToPhy.Translate(config.Cell, radio);
        _cell = new(_phy);
        int samples = _phy.Numbers.SamplesPerSubframe;
        double rate = _phy.Numbers.SampleRate;
        for (int i = 0; i < _uplink.Length; i++) _uplink[i] = new Cf32[_phy.Antennas * samples];
        _downlink = new Cf32[samples];
        _received = new Cf32[samples];
        _air = new(new(_phy.Cell.Ports, rate, samples) { Antennas = _phy.Antennas, NoisePower = AirChannels.CellNoise(radio, _phy), Seed = config.Seed });
        if (radio.Device.Length > 0)
        {
            _radio = RadioDevice.Parse(radio.Device).Open(rate);
            _toDevice = new(AirChannels.Downlink(radio, _seed + 1), _phy.Cell.Ports, rate);
            _fromDevice = AirChannel.ToAntennas(AirChannels.Uplink(radio, _seed + 2), _phy.Antennas, 1, rate);
        }

        if (radio.RecordDownlink.Length > 0) _sentWriter = new(radio.RecordDownlink, IqFormat.SigMf, new(rate, null, "LTE downlink, as sent by the cell"));
        if (radio.RecordUplink.Length > 0) _receivedWriter = new(radio.RecordUplink, IqFormat.SigMf, new(rate, null, "LTE uplink, as received by the cell"));
    }

    public IEnbPhy Cell => _cell;

    public bool IsPaced => _radio is { IsPaced: true };

    public Action<string>? OnEvent
    {
        set
        {
            if (_radio is not null) _radio.OnEvent = value;
        }
    }

    public void Start(IEnbPhyNotifier enb) => _cell.Start(enb);

    public IUePhy AddUe(IUePhyNotifier notifier)
    {
        int seed = _seed + 3 + 2 * _added++;
        var phy = new DspUePhy(new(_phy.Numbers.FftSize), notifier);
        _ues.Add((phy, _air.Add(AirChannels.Downlink(_settings, seed), AirChannels.Uplink(_settings, seed + 1))));
        return phy;
    }

    public void RemoveUe(IUePhy phy)
    {
        int index = _ues.FindIndex(ue => ReferenceEquals(ue.Phy, phy));
        if (index < 0) return;
        _air.Remove(_ues[index].Terminal);
        _ues.RemoveAt(index);
    }

    public void Step(Tti tti)
    {
        Cf32[] sent = _uplink[_steps % _uplink.Length];
        Cf32[]? received = _steps >= DspEnbPhy.ReceiveDelay ? _uplink[(_steps - DspEnbPhy.ReceiveDelay) % _uplink.Length] : null;
        _steps++;
        if (received is not null)
        {
            ReceiveDevice(received);
            _receivedWriter?.Write(received.AsSpan(0, _received.Length));
        }

        _meter?.Begin();
        _cell.Step(tti, received);
        _meter?.End();
        bool isErased = _random.NextDouble() < _settings.DownlinkLoss;
        _air.Begin();
        Array.Clear(_downlink);
        for (int port = 0; port < _phy.Cell.Ports; port++)
        {
            ReadOnlySpan<Cf32> signal = _cell.Downlink(port);
            if (isErased) continue;
            _air.Broadcast(port, signal);
            _toDevice?.Add(port, signal, _downlink);
            if (_toDevice is null && _sentWriter is not null) SampleMath.AddScaled(signal, 1, _downlink);
        }

        _air.Finish();
        _toDevice?.Finish(_downlink);
        _sentWriter?.Write(_downlink);
        _radio?.Transmit(_downlink);

        // A UE may be added or removed by what it hears.
        for (int i = 0; i < _ues.Count; i++) _ues[i].Phy.Step(_ues[i].Terminal.Received, _ues[i].Terminal.Sent);
        Array.Clear(sent);
        _air.Collect(sent);
        if (_random.NextDouble() < _settings.UplinkLoss) Array.Clear(sent);
    }

    public void Interrupt() => _radio?.Dispose();

    public void Dispose()
    {
        _radio?.Dispose();
        _cell.Dispose();
        _sentWriter?.Dispose();
        _receivedWriter?.Dispose();
    }

    private void ReceiveDevice(Cf32[] uplink)
    {
        if (_radio is null) return;
        _radio.Receive(_received);

        // A device has one receiver: each antenna hears it through a channel of its own.
        if (_fromDevice[0].NextIsErased()) Array.Clear(_received);
        for (int antenna = 0; antenna < _fromDevice.Length; antenna++)
            _fromDevice[antenna].Add(0, _received, uplink.AsSpan(antenna * _received.Length, _received.Length));
    }
}
