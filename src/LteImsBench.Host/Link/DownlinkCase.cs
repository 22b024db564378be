using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Host.Link;

/// <summary>What downlink simulations have in common: cell, transmitter, channel and receiver.</summary>
internal abstract class DownlinkCase : ILinkCase
{
    private readonly LinkChannel _channel;
    private readonly DownlinkTransmitter _transmitter;
    private readonly HiDci0Request _hiDci0 = new();

    protected DownlinkCase(LinkSettings settings)
    {
        Settings = settings;
        Cell = new(new Pci(1), settings.PrbCount, settings.Ports, settings.Prefix, 6, IsPhichExtended: false);
        Numbers = new(OfdmNumbers.FftSizeOf(settings.PrbCount), settings.Prefix);
        _channel = new(settings.Profile, Numbers.SampleRate, settings.Seed);
        _transmitter = new(Cell, Numbers);
        Receiver = new(Cell, Numbers);
    }

    public abstract string Name { get; }

    public abstract string Detail { get; }

    public virtual double? ReferenceDb => null;

    protected LinkSettings Settings { get; }

    protected CellShape Cell { get; }

    protected OfdmNumbers Numbers { get; }

    protected DownlinkProbe Receiver { get; }

    protected DlConfigRequest Downlink { get; } = new();

    protected TxRequest Blocks { get; } = new();

    public abstract bool Run(int block, double snrDb);

    /// <summary>Prepares empty requests for a subframe.</summary>
    protected void Begin(Tti tti, int cfi)
    {
        Downlink.Reset(tti);
        Blocks.Reset(tti);
        _hiDci0.Reset(tti);
        Downlink.Cfi = cfi;
    }

    /// <summary>Sends the requests, and gives what arrives.</summary>
    protected ReadOnlySpan<Cf32> Send(int block, double snrDb)
    {
        _transmitter.Run(Downlink, Blocks, _hiDci0);
        Cf32[][] ports = [.. Enumerable.Range(0, Cell.Ports).Select(port => _transmitter.Samples(port).ToArray())];
        return _channel.Run(block, snrDb, ports);
    }
}
