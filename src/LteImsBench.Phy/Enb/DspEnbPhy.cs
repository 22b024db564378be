using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// The physical layer of a cell from FAPI requests to samples and back. Runs on one thread, the caller's; in steady state it allocates
/// nothing. What is received never throws.
/// </summary>
public sealed class DspEnbPhy : IEnbPhy
{
    /// <summary>From an uplink subframe to the downlink subframe before which it is reported.</summary>
    public const int ReportDelay = 4;

    private const int UlConfigs = 16;

    private readonly DownlinkTransmitter _transmitter;
    private readonly UplinkReceiver _receiver;
    private readonly UlConfigRequest?[] _ulConfigs = new UlConfigRequest?[UlConfigs];
    private readonly DlConfigRequest _idle = new();
    private readonly TxRequest _noBlocks = new();
    private readonly HiDci0Request _noControl = new();
    private readonly Cf32[] _silence;
    private readonly int _ports;
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
        _receiver = new(config);
        _silence = new Cf32[config.Numbers.SamplesPerSubframe];
        _ports = config.Cell.Ports;
    }

    /// <summary>Puts the cell on the air; its MAC is <paramref name="enb"/>.</summary>
    public void Start(IEnbPhyNotifier enb) => _enb = enb;

    /// <summary>Takes the cell off the air. What was asked before is forgotten.</summary>
    public void Stop()
    {
        _enb = null;
        Array.Clear(_ulConfigs);
    }

    /// <summary>
    /// Runs one subframe: reports what was received in subframe <paramref name="tti"/> - <see cref="ReportDelay"/>, lets the MAC take
    /// its turn, and makes downlink subframe <paramref name="tti"/>.
    /// </summary>
    /// <param name="tti">The downlink subframe.</param>
    /// <param name="uplink">One subframe of samples received four subframes before; empty when there was no reception.</param>
    /// <exception cref="ArgumentException">The wrong number of samples, or requests that contradict one another or the cell.</exception>
    public void Step(Tti tti, ReadOnlySpan<Cf32> uplink)
    {
        if (!uplink.IsEmpty && uplink.Length != _silence.Length)
            throw new ArgumentException($"{uplink.Length} samples, expected {_silence.Length} or none", nameof(uplink));
        if (_enb is not { } enb) return;
        Tti received = tti - ReportDelay;
        if (received.Count >= 0) _receiver.Run(received, uplink, ConfigOf(received), enb);
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
