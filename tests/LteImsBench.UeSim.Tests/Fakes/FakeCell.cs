using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>
/// A cell as one UE's PHY shows it: it broadcasts, answers preambles, grants whatever is asked for, loses nothing, and hands the RRC
/// messages of the UE to a script. Layer 2 is the common one, at its network end.
/// </summary>
internal sealed class FakeCell : IUePhy, IRadioBearerNotifier, IMacControlHandler
{
    private const int SearchTime = 40;
    private const int Slots = 16;

    private readonly TestBench _bench;
    private readonly MacControlElements _elements = new();
    private readonly byte[]?[] _pusch = new byte[Slots][];
    private readonly Tti[] _puschTti = new Tti[Slots];
    private readonly bool[] _ndi = new bool[8];
    private IUePhyNotifier _ue = null!;
    private MonitoredRntis _monitored;
    private UeDedicatedConfig _dedicated;
    private int _searchLeft;
    private bool _camped;
    private (int Index, Tti Tti)? _preamble;
    private (Rnti RaRnti, Tti First, int Count) _window;
    private bool _requested;
    private int _wanted;
    private byte[]? _contentionIdentity;
    private Rnti _next = new(0x0050);

    public FakeCell(TestBench bench)
    {
        _bench = bench;
        Bearers = new(RadioBearersSide.Network, this);
        Multiplexer = new(Bearers);
        bench.Loop.EveryTti(Step);
    }

    public FakeCellInformation Information { get; } = new();

    public RadioBearers Bearers { get; private set; }

    public MacMultiplexer Multiplexer { get; private set; }

    public bool IsOnAir { get; set; } = true;

    public bool IsInSync { get; set; } = true;

    public bool AnswersPreambles { get; set; } = true;

    public UeCommonConfig? Common { get; private set; }

    public UeDedicatedConfig Dedicated => _dedicated;

    /// <summary>The subframes in which the UE listened for paging.</summary>
    public List<Tti> PagingListened { get; } = [];

    /// <summary>Paging to send in every subframe in which the UE listens.</summary>
    public Paging? Paging { get; set; }

    /// <summary>Every RRC message of the UE.</summary>
    public List<RrcMessage> Received { get; } = [];

    public List<(EpsBearerId Bearer, byte[] Packet)> Packets { get; } = [];

    /// <summary>The script: gets every RRC message of the UE.</summary>
    public Action<RrcMessage>? OnRrc { get; set; }

    public Rnti CRnti => new((ushort)(_next.Value - 1));

    public IUePhy Connect(IUePhyNotifier ue)
    {
        _ue = ue;
        return this;
    }

    public void SendCcch(RrcMessage message) => Bearers.SendCcch(RrcCodec.Encode(message));

    public void Send(RrcMessage message, Lcid? srb = null) => Bearers.SendSrb(srb ?? Lcid.Srb1, RrcCodec.Encode(message));

    public T Last<T>()
        where T : RrcMessage => Received.OfType<T>().Last();

    /// <summary>SRB1 for a new connection.</summary>
    public void OpenSrb1()
    {
        Bearers.Reset();
        Multiplexer.Reset();
        Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
        Multiplexer.Configure(new(Lcid.Srb1, 1));
    }

    public void Search()
    {
        _camped = false;
        _searchLeft = SearchTime;
    }

    public void Stop() => (_camped, _searchLeft, _monitored) = (false, 0, default);

    public void Configure(in UeCommonConfig config) => Common = config;

    public void Configure(in UeDedicatedConfig config) => _dedicated = config;

    public void Monitor(in MonitoredRntis rntis) => _monitored = rntis;

    public void MonitorRandomAccess(Rnti raRnti, Tti first, int subframes) => _window = (raRnti, first, subframes);

    public Tti SendPreamble(int preamble, float targetPowerDbm, Tti earliest)
    {
        Tti at = Messages.L1.PrachOccasion.Next(Common!.Value.PrachConfigIndex, earliest);
        _preamble = (preamble, at);
        return at;
    }

    public void SendPusch(in UePusch transmission, ReadOnlySpan<byte> transportBlock)
    {
        _pusch[transmission.Tti.Count % Slots] = transportBlock.ToArray();
        _puschTti[transmission.Tti.Count % Slots] = transmission.Tti;
    }

    public void SetSchedulingRequest(bool isPending) => _requested = isPending;

    public void SetTimingAdvance(int value, bool isAbsolute)
    {
    }

    void IRadioBearerNotifier.OnCcch(ReadOnlySpan<byte> rrcPdu) => Take(RrcCodec.Decode(RrcChannel.UlCcch, rrcPdu).OrThrow());

    void IRadioBearerNotifier.OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu) => Take(RrcCodec.Decode(RrcChannel.UlDcch, rrcPdu).OrThrow());

    void IRadioBearerNotifier.OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => Packets.Add((bearer, packet.ToArray()));

    void IRadioBearerNotifier.OnIntegrityFailure(Lcid srb) => Assert.Fail($"SRB{srb}: the UE's MAC-I is wrong");

    void IRadioBearerNotifier.OnMaxRetransmissions(Lcid lcid)
    {
    }

    void IMacControlHandler.OnBufferStatus(BufferStatusReport report) =>
        _wanted = Enumerable.Range(0, 4).Sum(group => report.Covers(group) ? report.OctetsOf(group) : 0);

    private void Take(RrcMessage message)
    {
        Received.Add(message);
        _bench.Loop.Post(() => OnRrc?.Invoke(message));
    }

    private void Step(Tti tti)
    {
        Bearers.OnTti(tti);
        Multiplexer.OnTti(tti);
        ReceiveUplink(tti);
        _ue.OnSubframe(tti);
        if (_searchLeft > 0 && --_searchLeft == 0)
        {
            _camped = IsOnAir;
            if (_camped) _ue.OnCellFound(new FoundCell(new(1), 25, -80));
            else _ue.OnNoCell();
        }

        if (!_camped) return;
        if (tti.Subframe == 0) _ue.OnSync(IsInSync && IsOnAir);
        if (!IsOnAir) return;
        Broadcast(tti);
        Answer(tti);
        SendDownlink(tti);
        Grant(tti);
    }

    private void Broadcast(Tti tti)
    {
        if (tti.Subframe == 0) _ue.OnMib(tti, Information.Mib(tti));
        if (_monitored.SystemInformation && Information.At(tti) is { } information) _ue.OnTransportBlock(tti, Rnti.SystemInformation, RntiKind.SystemInformation, information);
        if (!_monitored.Paging) return;
        PagingListened.Add(tti);
        if (Paging is { } paging) _ue.OnTransportBlock(tti, Rnti.Paging, RntiKind.Paging, RrcCodec.Encode(paging));
    }

    private void Answer(Tti tti)
    {
        if (_preamble is not { } preamble || tti < preamble.Tti + 4 || !AnswersPreambles) return;
        _preamble = null;
        if (tti < _window.First || tti - _window.First >= _window.Count) return;
        byte[] block = new byte[9];

        // 3 PRB from PRB 6 of 25, I_MCS 0.
        RarPdu.Write(block, null, [new(preamble.Index, 0, new(false, 56, 0, 3, false, false), _next)]);
        _next = new((ushort)(_next.Value + 1));
        _ue.OnTransportBlock(tti, _window.RaRnti, RntiKind.RandomAccess, block);
    }

    private void ReceiveUplink(Tti tti)
    {
        byte[]? block = _pusch[tti.Count % Slots];
        if (block is null || _puschTti[tti.Count % Slots] != tti) return;
        _pusch[tti.Count % Slots] = null;
        Assert.True(MacPdu.TryRead(block, MacTransportChannel.UlSch, out MacPdu pdu, out DecodeFault? fault), fault?.ToString());
        foreach (MacPart part in pdu)
        {
            if (part.Lcid == 0) _contentionIdentity = part.Payload[..6].ToArray();
        }

        Assert.Null(MacDemultiplexer.Deliver(block, MacTransportChannel.UlSch, Bearers, this));
        _acknowledge = tti + 4;
    }

    private Tti _acknowledge;

    private void SendDownlink(Tti tti)
    {
        if (_acknowledge == tti) _ue.OnPhich(tti, isAck: true);
        if ((_monitored.CRnti ?? _monitored.TemporaryCRnti) is not { } rnti) return;
        _elements.Clear();
        if (_contentionIdentity is { } identity)
        {
            if (Multiplexer.PendingOctets() == 0) return;
            _elements.AddContentionResolution(identity);
        }

        int wanted = Multiplexer.PendingOctets(_elements);
        if (wanted == 0) return;
        byte[] block = new byte[Math.Min(wanted + 6, 1200)];
        Multiplexer.Build(block, _elements);
        if (_ue.OnTransportBlock(tti, rnti, RntiKind.CRnti, block)) _contentionIdentity = null;
    }

    private void Grant(Tti tti)
    {
        if (_monitored.CRnti is not { } rnti) return;
        if (_requested && _dedicated.SchedulingRequest is { } request && tti.Count % request.Period == request.Offset) _wanted = Math.Max(_wanted, 40);
        if (_wanted == 0) return;
        int process = (int)((tti.Count + 4) % 8);
        _ndi[process] = !_ndi[process];
        _wanted = Math.Max(0, _wanted - 100);
        _ue.OnGrant(new UplinkGrant(tti, rnti, FirstPrb: 2, PrbCount: 10, Mcs: 9, _ndi[process], CyclicShift: 0, Tpc: 1, CqiRequest: false));
    }
}
