using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// The physical layer of a cell from FAPI requests to samples and back. All calls come from one thread, and all reports go out on it; an
/// uplink subframe may be received on another, beside the MAC's turn and the downlink of a later one. In steady state it allocates nothing.
/// What is received never throws.
/// </summary>
public sealed class DspEnbPhy : IEnbPhy, IDisposable
{
    /// <summary>From an uplink subframe to the downlink subframe before which it is reported.</summary>
    public const int ReportDelay = 4;

    /// <summary>From an uplink subframe to the downlink subframe beside which it is received.</summary>
    public const int ReceiveDelay = ReportDelay - 1;

    private const int UlConfigs = 16;

    private readonly DownlinkTransmitter _transmitter;
    private readonly UplinkWorker _uplink;
    private readonly UlConfigRequest?[] _ulConfigs = new UlConfigRequest?[UlConfigs];
    private readonly DlConfigRequest _idle = new();
    private readonly TxRequest _noBlocks = new();
    private readonly HiDci0Request _noControl = new();
    private readonly Cf32[] _silence;
    private readonly int _ports;
    private readonly int _uplinkSamples;
    private IEnbPhyNotifier? _enb;
    private DlConfigRequest? _dlConfig;
    private TxRequest? _tx;
    private HiDci0Request? _hiDci0;

    /// <exception cref="ArgumentException">Parts of the configuration that contradict one another.</exception>
    /// <exception cref="NotSupportedException">A preamble format that is not implemented.</exception>
    public DspEnbPhy(EnbPhyConfig config)
    {
        if (config.Uplink.PrbCount != config.Cell.PrbCount)
            throw new ArgumentException($"the uplink has {config.Uplink.PrbCount} PRB, the downlink {config.Cell.PrbCount}", nameof(config));
        _transmitter = new(config.Cell, config.Numbers, config.Amplitude);
        if (config.Antennas is not (1 or 2)) throw new ArgumentException($"{config.Antennas} receive antennas, expected 1 or 2", nameof(config));
        _uplink = new(new(config), config.HasUplinkThread);
        _silence = new Cf32[config.Numbers.SamplesPerSubframe];
        _ports = config.Cell.Ports;
        _uplinkSamples = config.Antennas * _silence.Length;
    }

    /// <summary>Puts the cell on the air; its MAC is <paramref name="enb"/>.</summary>
    public void Start(IEnbPhyNotifier enb)
    {
        _uplink.Clear();
        _enb = enb;
    }

    /// <summary>Takes the cell off the air. What was asked before is forgotten.</summary>
    public void Stop()
    {
        _enb = null;
        Array.Clear(_ulConfigs);
    }

    public void Dispose() => _uplink.Dispose();

    /// <summary>
    /// Runs one subframe: reports what was received in subframe <paramref name="tti"/> - <see cref="ReportDelay"/>, begins to receive the
    /// next one, lets the MAC take its turn, and makes downlink subframe <paramref name="tti"/>.
    /// </summary>
    /// <param name="tti">The downlink subframe.</param>
    /// <param name="uplink">
    /// Uplink subframe <paramref name="tti"/> - <see cref="ReceiveDelay"/>, the samples of one antenna after those of another; empty when
    /// there was no reception. They stay as they are until the next call.
    /// </param>
    /// <exception cref="ArgumentException">The wrong number of samples, or requests that contradict one another or the cell.</exception>
    public void Step(Tti tti, ReadOnlyMemory<Cf32> uplink)
    {
        if (!uplink.IsEmpty && uplink.Length != _uplinkSamples)
            throw new ArgumentException($"{uplink.Length} samples, expected {_uplinkSamples} or none", nameof(uplink));
        if (_enb is not { } enb) return;
        _uplink.Complete(enb);
        Tti received = tti - ReceiveDelay;
        if (received.Count >= 0) _uplink.Begin(received, uplink, ConfigOf(received));
        (_dlConfig, _tx, _hiDci0) = (null, null, null);
        enb.OnSubframe(tti);
        if (_enb is null) return;
        _idle.Reset(tti);
        _transmitter.Run(_dlConfig ?? _idle, _tx ?? _noBlocks, _hiDci0 ?? _noControl);
    }

    /// <summary>The samples of the last downlink subframe on a port; zeros when the cell is off the air.</summary>
    public ReadOnlySpan<Cf32> Downlink(int port)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(port, _ports);
        return _enb is null ? _silence : _transmitter.Samples(port);
    }

    public void DlConfig(DlConfigRequest request) => _dlConfig = request;

    public void Tx(TxRequest request) => _tx = request;

    public void HiDci0(HiDci0Request request) => _hiDci0 = request;

    public void UlConfig(UlConfigRequest request) => _ulConfigs[request.Tti.Count % UlConfigs] = request;

    private UlConfigRequest? ConfigOf(Tti tti) => _ulConfigs[tti.Count % UlConfigs] is { } config && config.Tti == tti ? config : null;
}
