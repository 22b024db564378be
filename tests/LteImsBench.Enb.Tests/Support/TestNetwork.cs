using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy;
using LteImsBench.Phy.Loopback;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>A cell on the loopback air with a scripted core behind it.</summary>
internal sealed class TestNetwork : IEnbPhyNotifier, IPhyPort
{
    private readonly AirRules _rules;

    public TestNetwork(CellConfig? cell = null, LoopbackSettings? air = null)
    {
        Cell = cell ?? new();
        Loop = new(Clock);
        Timeline = new(Clock);
        Air = new(air ?? new());
        _rules = new(Cell);
        Enb = new(new(Cell, this, Core, Clock, Timeline));
        Core.Enb = Enb;
        Air.Start(Cell.Pci, Cell.PrbCount, this);
        Loop.EveryTti(Air.Step);
    }

    /// <summary>K_eNB of every scripted UE.</summary>
    public static OctetString KEnb { get; } = OctetString.FromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    public CellConfig Cell { get; }

    public AirClock Clock { get; } = new();

    public AirLoop Loop { get; }

    public Timeline Timeline { get; }

    public LoopbackAir Air { get; }

    public ScriptedCore Core { get; } = new();

    public EnodeB Enb { get; }

    /// <summary>Whether every subframe is held against <see cref="AirRules"/>.</summary>
    public bool IsChecked { get; set; } = true;

    /// <summary>Sees every turn's requests before the air does.</summary>
    public Action<DlConfigRequest>? OnDlConfig { get; set; }

    public Action<UlConfigRequest>? OnUlConfig { get; set; }

    public Action<HiDci0Request>? OnHiDci0 { get; set; }

    public ScriptedUe AddUe(int seed = 1)
    {
        var ue = new ScriptedUe(Air, seed, KEnb);
        ue.PowerOn();
        return ue;
    }

    /// <summary>Added to what the receiver measures on every PUSCH, units of 16 Ts.</summary>
    public short TimingOffset { get; set; }

    /// <summary>Octets that the eNB's own calls allocated on this thread.</summary>
    public long Allocated { get; private set; }

    /// <summary>A UE that is connected, secured and has its bearers.</summary>
    public ScriptedUe AddConnectedUe(int seed = 1)
    {
        ScriptedUe ue = AddUe(seed);
        int contexts = Core.Contexts.Count;
        ue.Connect();
        Until(() => Core.Contexts.Count > contexts);
        return ue;
    }

    /// <summary>Asks something of the eNB as the core would: on the loop, where its procedures then go on.</summary>
    public void Ask(Action<IEnb> request) => Loop.Start(() =>
    {
        request(Enb);
        return Task.CompletedTask;
    });

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i++) Loop.Step();
    }

    public void Until(Func<bool> done, int seconds = 5) =>
        Assert.True(Loop.RunUntil(done, TimeSpan.FromSeconds(seconds)), $"not within {seconds} s; last events:\n{string.Join('\n', Timeline.Recent.TakeLast(15))}");

    void IEnbPhyNotifier.OnSubframe(Tti tti)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Enb.OnSubframe(tti);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    void IUplinkReports.OnRach(in RachIndication indication) => Enb.OnRach(indication);

    void IUplinkReports.OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        UplinkMeasurement measured = indication.Measurement with { TimingOffset = TimingOffset };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Enb.OnPusch(indication with { Measurement = measured }, pdu);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    void IUplinkReports.OnHarq(in HarqIndication indication)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Enb.OnHarq(indication);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    void IUplinkReports.OnSchedulingRequest(in SrIndication indication) => Enb.OnSchedulingRequest(indication);

    void IUplinkReports.OnCqi(in CqiIndication indication) => Enb.OnCqi(indication);

    void IPhyPort.DlConfig(DlConfigRequest request)
    {
        if (IsChecked) _rules.Check(request);
        OnDlConfig?.Invoke(request);
        Air.DlConfig(request);
    }

    void IPhyPort.Tx(TxRequest request) => Air.Tx(request);

    void IPhyPort.HiDci0(HiDci0Request request)
    {
        if (IsChecked) _rules.Check(request);
        OnHiDci0?.Invoke(request);
        Air.HiDci0(request);
    }

    void IPhyPort.UlConfig(UlConfigRequest request)
    {
        if (IsChecked) _rules.Check(request);
        OnUlConfig?.Invoke(request);
        Air.UlConfig(request);
    }
}
