using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Mac;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Tests;

/// <summary>The bearers of the network and of a UE with MAC PDUs between, a block each way per TTI.</summary>
internal sealed class StackLink
{
    private readonly Random _random;
    private readonly byte[] _block = new byte[9422];

    public StackLink(int seed)
    {
        _random = new(seed);
        Network = new(RadioBearersSide.Network);
        Ue = new(RadioBearersSide.Ue);
    }

    public static EpsBearerId Internet => new(5);

    public static EpsBearerId Voice => new(7);

    public static AsSecurity Keys(int eia = 2, int eea = 2, byte fill = 1) => new(
        eia, eea, OctetString.Wrap(Fill(fill)), OctetString.Wrap(Fill((byte)(fill + 1))), OctetString.Wrap(Fill((byte)(fill + 2))));

    public StackEnd Network { get; }

    public StackEnd Ue { get; }

    public Tti Now { get; private set; }

    public double Loss { get; set; }

    public int BlockOctets { get; set; } = 200;

    /// <summary>Sees every block that was sent.</summary>
    public Action<bool, byte[]>? OnBlock { get; set; }

    /// <summary>SRB1 and SRB2, an AM bearer and a UM one, at both ends.</summary>
    public void AddBearers(PdcpConfig? am = null, RlcAmConfig? rlc = null)
    {
        rlc ??= new() { PollPdu = 16, StatusProhibitMs = 10, MaxRetxThreshold = 32 };
        foreach (StackEnd end in (StackEnd[])[Network, Ue])
        {
            end.Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
            end.Bearers.AddSrb(Lcid.Srb2, RlcAmConfig.SrbDefault);
            end.Bearers.AddDrb(new(new(1), Internet, new(3)), rlc, am ?? new());
            end.Bearers.AddDrb(new(new(2), Voice, new(4)), new RlcUmConfig(), new() { DiscardMs = 100 });
            end.Mux.Configure(new(Lcid.Srb1, 1) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 });
            end.Mux.Configure(new(Lcid.Srb2, 3) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 });
            end.Mux.Configure(new(new(3), 13) { PrioritisedKiloBytesPerSecond = 8, LogicalChannelGroup = 3 });
            end.Mux.Configure(new(new(4), 6) { PrioritisedKiloBytesPerSecond = 32, LogicalChannelGroup = 1 });
        }
    }

    public void Secure(AsSecurity keys)
    {
        foreach (StackEnd end in (StackEnd[])[Network, Ue])
        {
            end.Bearers.StartIntegrity(keys);
            end.Bearers.StartCiphering();
        }
    }

    public void Run(int ttis)
    {
        for (int i = 0; i < ttis; i++) Step();
    }

    public void Step()
    {
        Now += 1;
        Network.OnTti(Now);
        Ue.OnTti(Now);
        Send(Network, Ue, MacTransportChannel.DlSch);
        Send(Ue, Network, MacTransportChannel.UlSch);
    }

    private static byte[] Fill(byte value) => [.. Enumerable.Repeat(value, 16)];

    private void Send(StackEnd from, StackEnd to, MacTransportChannel channel)
    {
        Span<byte> block = _block.AsSpan(0, BlockOctets);
        bool uplink = channel == MacTransportChannel.UlSch;
        from.Mux.Build(block, null, uplink ? BsrRequest.Padding : BsrRequest.None);
        OnBlock?.Invoke(uplink, block.ToArray());
        if (Loss > 0 && _random.NextDouble() < Loss) return;
        DecodeFault? fault = MacDemultiplexer.Deliver(block, channel, to.Bearers, to);
        Assert.Null(fault);
    }
}

/// <summary>One end with what it was told.</summary>
internal sealed class StackEnd : IRadioBearerNotifier, IMacControlHandler
{
    public StackEnd(RadioBearersSide side)
    {
        Bearers = new(side, this);
        Mux = new(Bearers);
    }

    public RadioBearers Bearers { get; }

    public MacMultiplexer Mux { get; }

    public List<string> Srb { get; } = [];

    public List<string> Ccch { get; } = [];

    public List<byte[]> Data { get; } = [];

    public int IntegrityFailures { get; private set; }

    public int MaxRetransmissions { get; private set; }

    public BufferStatusReport? Report { get; private set; }

    /// <summary>Counts packets instead of keeping them.</summary>
    public bool CountsOnly { get; set; }

    public long Packets { get; private set; }

    public Action<Lcid>? WhenSrb { get; set; }

    public Action? WhenData { get; set; }

    public void OnTti(Tti now)
    {
        Bearers.OnTti(now);
        Mux.OnTti(now);
    }

    public void OnCcch(ReadOnlySpan<byte> rrcPdu) => Ccch.Add(Convert.ToHexStringLower(rrcPdu));

    public void OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
        Srb.Add($"{srb}:{Convert.ToHexStringLower(rrcPdu)}");
        WhenSrb?.Invoke(srb);
    }

    public void OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        Packets++;
        if (!CountsOnly) Data.Add([bearer.Value, .. packet]);
        WhenData?.Invoke();
    }

    public void OnIntegrityFailure(Lcid srb) => IntegrityFailures++;

    public void OnMaxRetransmissions(Lcid lcid) => MaxRetransmissions++;

    public void OnBufferStatus(BufferStatusReport report) => Report = report;
}
