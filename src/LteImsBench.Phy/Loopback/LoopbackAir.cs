using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Loopback;

/// <summary>
/// A physical layer without a signal: it hands the transport blocks of one cell to simulated UEs and theirs to the cell, at the
/// subframes at which they would be on the air, and loses some on request. PDCCH, PHICH and PUCCH are never lost.
/// </summary>
public sealed class LoopbackAir(LoopbackSettings settings) : IEnbPhy
{
    private const int UlConfigs = 16;

    private readonly List<LoopbackUePhy> _ues = [];
    private readonly Random _random = new(settings.Seed);
    private readonly UlConfigRequest?[] _ulConfigs = new UlConfigRequest?[UlConfigs];
    private readonly byte[] _mib = new byte[3];
    private IEnbPhyNotifier? _enb;
    private DlConfigRequest? _dlConfig;
    private TxRequest? _tx;
    private HiDci0Request? _hiDci0;

    /// <summary>Whether the cell transmits. Off, UEs find no cell.</summary>
    public bool IsOnAir => _enb is not null;

    internal FoundCell Cell { get; private set; }

    internal ReadOnlySpan<byte> Mib => _mib;

    /// <summary>Puts the cell on the air.</summary>
    public void Start(Pci pci, int prbCount, IEnbPhyNotifier enb)
    {
        Cell = new(pci, prbCount, RsrpDbm: -80);
        _enb = enb;
    }

    public void Stop() => _enb = null;

    /// <summary>Adds a UE's receiver and transmitter.</summary>
    public LoopbackUePhy AddUe(IUePhyNotifier notifier)
    {
        var phy = new LoopbackUePhy(this, notifier);
        _ues.Add(phy);
        return phy;
    }

    public void RemoveUe(LoopbackUePhy phy) => _ues.Remove(phy);

    /// <summary>Runs one subframe: uplink to the cell, the cell's turn, downlink to the UEs.</summary>
    public void Step(Tti tti)
    {
        _dlConfig = null;
        _tx = null;
        _hiDci0 = null;
        if (_enb is { } enb)
        {
            DeliverUplink(tti, enb);
            enb.OnSubframe(tti);
            if (_dlConfig is { BchPduIndex: >= 0 and var mib } && _tx is { } tx) tx[mib].CopyTo(_mib);
        }

        // A UE may be added or removed by what it hears.
        for (int i = 0; i < _ues.Count; i++)
        {
            LoopbackUePhy ue = _ues[i];
            ue.BeginSubframe(tti);
            DeliverDownlink(tti, ue);
        }
    }

    public void DlConfig(DlConfigRequest request) => _dlConfig = request;

    public void Tx(TxRequest request) => _tx = request;

    public void HiDci0(HiDci0Request request) => _hiDci0 = request;

    public void UlConfig(UlConfigRequest request) => _ulConfigs[request.Tti.Count % UlConfigs] = request;

    private void DeliverUplink(Tti tti, IEnbPhyNotifier enb)
    {
        DeliverPreambles(tti, enb);
        if (_ulConfigs[tti.Count % UlConfigs] is not { } config || config.Tti != tti) return;
        foreach (ref readonly UciPdu uci in config.Uci) DeliverUci(tti, uci, enb);
        foreach (ref readonly UlschPdu pusch in config.Ulsch) DeliverPusch(tti, pusch, enb);
    }

    private void DeliverPreambles(Tti tti, IEnbPhyNotifier enb)
    {
        // Two UEs with one preamble are one detection.
        ulong heard = 0;
        foreach (LoopbackUePhy ue in _ues)
        {
            if (ue.TakePreamble(tti) is { } preamble && !IsLost(settings.UplinkLoss)) heard |= 1UL << preamble;
        }

        for (byte preamble = 0; heard != 0; preamble++, heard >>= 1)
        {
            if ((heard & 1) != 0) enb.OnRach(new(tti, preamble, TimingAdvance: 0));
        }
    }

    private void DeliverPusch(Tti tti, in UlschPdu pusch, IEnbPhyNotifier enb)
    {
        var heard = new UplinkMeasurement(SinrDb: 25, TimingOffset: 0);
        var silence = new UplinkMeasurement(SinrDb: -20, TimingOffset: 0);
        foreach (LoopbackUePhy ue in _ues)
        {
            if (!ue.TryTakePusch(tti, pusch, out ReadOnlySpan<byte> block)) continue;
            if (pusch.Uci.AckBits > 0) enb.OnHarq(new(tti, pusch.Rnti, ue.TakeFeedback(tti, pusch.Rnti), HarqFeedback.Dtx));
            if (pusch.Uci.CqiBits > 0) enb.OnCqi(new(tti, pusch.Rnti, LoopbackUePhy.BestCqi, pusch.Uci.CqiBits));
            bool lost = IsLost(settings.UplinkLoss);
            enb.OnPusch(new(tti, pusch.Rnti, !lost, heard), lost ? [] : block);
            return;
        }

        if (pusch.Uci.AckBits > 0) enb.OnHarq(new(tti, pusch.Rnti, HarqFeedback.Dtx, HarqFeedback.Dtx));
        enb.OnPusch(new(tti, pusch.Rnti, false, silence), []);
    }

    private void DeliverUci(Tti tti, in UciPdu uci, IEnbPhyNotifier enb)
    {
        HarqFeedback feedback = HarqFeedback.Dtx;
        foreach (LoopbackUePhy ue in _ues)
        {
            if (!ue.HasRnti(uci.Rnti)) continue;
            if (uci.AckBits > 0 && feedback == HarqFeedback.Dtx) feedback = ue.TakeFeedback(tti, uci.Rnti);
            if (uci.SrResource >= 0 && ue.TakeSchedulingRequest(tti)) enb.OnSchedulingRequest(new(tti, uci.Rnti));
            if (uci.CqiResource >= 0 && ue.ReportsCqi) enb.OnCqi(new(tti, uci.Rnti, LoopbackUePhy.BestCqi, uci.CqiBits));
        }

        if (uci.AckBits > 0) enb.OnHarq(new(tti, uci.Rnti, feedback, HarqFeedback.Dtx));
    }

    private void DeliverDownlink(Tti tti, LoopbackUePhy ue)
    {
        if (_dlConfig is { } config && _tx is { } tx)
        {
            foreach (ref readonly DlschPdu pdu in config.Dlsch)
            {
                // Each receiver has its own channel: losses of a broadcast are independent.
                if (ue.Listens(pdu.Rnti, pdu.RntiKind, tti)) ue.OnPdsch(config, pdu, tx[pdu.PduIndex], IsLost(settings.DownlinkLoss));
            }
        }

        if (_hiDci0 is not { } control) return;
        foreach (ref readonly HiPdu hi in control.Hi) ue.OnPhich(tti, hi);
        foreach (ref readonly UlDciPdu dci in control.Dci0) ue.OnGrant(tti, dci);
    }

    private bool IsLost(double probability) => probability > 0 && _random.NextDouble() < probability;
}
