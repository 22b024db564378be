using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Mac;

/// <summary>The MAC of the cell: one turn a subframe, and what PHY reports in between. Allocates nothing in steady state.</summary>
internal sealed class CellMac
{
    // Feedback or PUSCHs missed in a row before the UE counts as lost.
    private const int MaxSilence = 100;
    private const int ContentionIdentityOctets = 6;

    private readonly CellConfig _cell;
    private readonly IPhyPort _phy;
    private readonly IMacUpper _upper;
    private readonly MacEvidence _evidence;
    private readonly RntiPool _rntis = new();
    private readonly SubframeBuilder _subframe;
    private readonly Broadcast _broadcast;
    private readonly Paging _paging;
    private readonly RandomAccess _randomAccess;
    private readonly DownlinkScheduler _downlink;
    private readonly UplinkScheduler _uplink;
    private readonly Msg3Reader _msg3Reader = new();
    private readonly List<MacUe> _ues = [];
    private readonly Dictionary<Rnti, MacUe> _byRnti = [];

    public CellMac(CellMacDependencies dependencies)
    {
        (_cell, _phy, _upper) = (dependencies.Cell, dependencies.Phy, dependencies.Upper);
        _evidence = new(dependencies.Timeline);
        _subframe = new(_cell);
        var common = new CommonPdsch();
        _broadcast = new(dependencies.Broadcast, new SiSchedule(_cell.Si), common, _evidence);
        _paging = new(_cell, common, dependencies.PagingEncoder, _evidence);
        _randomAccess = new(_cell, _rntis, common, _evidence);
        _downlink = new(_cell, _evidence);
        _uplink = new(_cell, _randomAccess, _rntis);
        Pucch = new(_cell.Pucch);
    }

    public IReadOnlyList<MacUe> Ues => _ues;

    public PucchResources Pucch { get; }

    /// <summary>C-RNTIs given out, those of random accesses in progress included.</summary>
    public int RntisInUse => _rntis.InUse;

    public Paging Paging => _paging;

    public MacUe? Find(Rnti rnti) => _byRnti.GetValueOrDefault(rnti) is { IsRemoved: false } ue ? ue : null;

    /// <summary>Runs the turn of downlink subframe <paramref name="tti"/>.</summary>
    public void OnSubframe(Tti tti)
    {
        Purge();
        for (int i = 0; i < _ues.Count; i++) _ues[i].OnTti(tti);
        _subframe.Begin(tti, _broadcast.IsDue(tti) || _paging.IsPending || _randomAccess.IsBusy, _ues);
        _broadcast.Send(_subframe);
        _paging.Send(_subframe);
        _randomAccess.SendResponses(_subframe);
        _uplink.Retransmit(_subframe, _ues);
        _downlink.Retransmit(_subframe, _ues);

        // Both directions compete for CCEs: they go first in turn.
        if (tti.Count % 2 == 0) _uplink.GrantNew(_subframe, _ues);
        _downlink.SendNew(_subframe, _ues);
        if (tti.Count % 2 != 0) _uplink.GrantNew(_subframe, _ues);
        CollectUplink();
        _phy.DlConfig(_subframe.Downlink);
        _phy.Tx(_subframe.Tx);
        _phy.HiDci0(_subframe.HiDci0);
        _phy.UlConfig(_subframe.Uplink);
        FindSilent();
    }

    public void OnRach(in RachIndication indication) => _randomAccess.OnPreamble(indication);

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        if (_randomAccess.Find(indication.Rnti) is { } msg3 && msg3.Process.LastTti == indication.Tti)
        {
            OnMsg3(msg3, indication, pdu);
            return;
        }

        if (Find(indication.Rnti) is not { } ue) return;
        UplinkProcess process = ue.UplinkHarq[indication.Tti];
        if (!process.IsActive || process.LastTti != indication.Tti) return;
        process.CrcOk = indication.IsOk;
        process.IsSilent = LinkAdaptation.IsSilent(indication);
        ue.OnPusch(process, indication.IsOk, indication.Measurement.SinrDb, indication.Measurement.TimingOffset);
        if (!indication.IsOk) return;
        _evidence.Uplink(new(ue.Rnti, RntiKind.CRnti, process.Retransmission, true), ue.Key, pdu);
        MacDemultiplexer.Deliver(pdu, MacTransportChannel.UlSch, ue.Bearers, ue);
        ue.OnPduRead();
    }

    public void OnHarq(in HarqIndication indication)
    {
        if (Find(indication.Rnti) is not { } ue) return;
        if (ue.DownlinkHarq.OnFeedback(indication.Tti, indication.First) is { } transmission)
            ue.Link.OnDownlinkFeedback(indication.First, isFirst: transmission == 1);
    }

    public void OnSchedulingRequest(in SrIndication indication)
    {
        if (Find(indication.Rnti) is not { } ue) return;
        ue.Counters.SchedulingRequests++;
        ue.HasUsedPucch = true;
        ue.Uplink.OnSchedulingRequest(indication.Tti);
    }

    public void OnCqi(in CqiIndication indication)
    {
        if (Find(indication.Rnti) is not { } ue) return;
        ue.HasUsedPucch = true;
        ue.Link.OnCqi((int)(indication.Bits & 0xF));
    }

    private void OnMsg3(Msg3 msg3, in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        UplinkProcess process = msg3.Process;
        if (process.CrcOk is not null) return;
        process.CrcOk = indication.IsOk;
        if (!indication.IsOk) return;
        _msg3Reader.Read(pdu);
        MacUe? known = _msg3Reader.CRnti is { } rnti ? Find(rnti) : null;
        _evidence.Uplink(new(msg3.Rnti, RntiKind.CRnti, process.Retransmission, true), known?.Key, pdu);
        if (_msg3Reader.CRnti is not null)
        {
            if (known is not null) OnKnownUe(known, process, indication, pdu);
        }
        else if (_msg3Reader.Ccch.Length >= ContentionIdentityOctets && _upper.OnMsg3(msg3.Rnti, _msg3Reader.Ccch) is { } ue)
        {
            msg3.IsAnswered = true;
            ue.Elements.AddContentionResolution(_msg3Reader.Ccch.Span[..ContentionIdentityOctets]);
            _ues.Add(ue);
            _byRnti.Add(ue.Rnti, ue);
        }
    }

    private void OnKnownUe(MacUe ue, UplinkProcess process, in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        ue.OnPusch(process, true, indication.Measurement.SinrDb, indication.Measurement.TimingOffset);
        ue.UplinkHarq[indication.Tti].OnRandomAccessGrant();
        ue.Uplink.Poll();   // a grant to the C-RNTI is what resolves contention
        _upper.OnPucchLost(ue);
        MacDemultiplexer.Deliver(pdu, MacTransportChannel.UlSch, ue.Bearers, ue);
    }

    private void CollectUplink()
    {
        foreach (Msg3 msg3 in _randomAccess.Awaited)
        {
            if (msg3.Process.LastTti == _subframe.UplinkTti) AddPusch(msg3.Rnti, msg3.Process, default);
        }

        for (int i = 0; i < _ues.Count; i++) CollectUplink(_ues[i]);
    }

    private void CollectUplink(MacUe ue)
    {
        Tti at = _subframe.UplinkTti;
        bool acknowledges = ue.DownlinkHarq.WasSent(_subframe.Tti);
        bool requests = ue.Pucch is { } sr && Pucch.IsSchedulingRequest(sr, at);
        bool reports = ue.Pucch is { } cqi && Pucch.IsCqi(cqi, at);
        byte ackBits = (byte)(acknowledges ? 1 : 0);
        byte cqiBits = reports ? DedicatedUci.WidebandCqiBits : (byte)0;
        UplinkProcess process = ue.UplinkHarq[at];
        if (process.IsActive && process.LastTti == at)
        {
            // Whether a UE has read its configuration yet shows on PUCCH only; a report that is not there spoils the PUSCH.
            if (!ue.HasUsedPucch) cqiBits = 0;
            AddPusch(ue.Rnti, process, new(ackBits, 0, cqiBits, DedicatedUci.BetaOffset, DedicatedUci.BetaOffset, DedicatedUci.BetaOffset));
        }
        else if (acknowledges || requests || reports)
        {
            _subframe.Uplink.Uci.Add(new()
            {
                Rnti = ue.Rnti,
                SrResource = requests ? ue.Pucch!.Value.SrResource : -1,
                AckResource = acknowledges ? _cell.Pucch.AckOffset + ue.AckCce : -1,
                AckBits = ackBits,
                CqiResource = reports ? ue.Pucch!.Value.CqiResource : -1,
                CqiBits = cqiBits,
            });
        }
    }

    private void AddPusch(Rnti rnti, UplinkProcess process, UciOnPusch uci) => _subframe.Uplink.Ulsch.Add(new()
    {
        Rnti = rnti,
        FirstPrb = process.FirstPrb,
        PrbCount = process.PrbCount,
        Modulation = Mcs.Uplink(process.Mcs, qam64: false).Modulation,
        Size = process.Size,
        RedundancyVersion = process.RedundancyVersion,
        HarqProcess = process.Id,
        Retransmission = process.Retransmission,
        CyclicShift = process.CyclicShift,
        Uci = uci,
    });

    private void FindSilent()
    {
        for (int i = 0; i < _ues.Count; i++)
        {
            MacUe ue = _ues[i];
            if (!ue.IsRemoved && (ue.DownlinkHarq.Silence >= MaxSilence || ue.UplinkSilence >= MaxSilence)) _upper.OnSilence(ue);
        }
    }

    private void Purge()
    {
        for (int i = _ues.Count - 1; i >= 0; i--)
        {
            MacUe ue = _ues[i];
            if (!ue.IsRemoved) continue;
            _ues.RemoveAt(i);
            _byRnti.Remove(ue.Rnti);
            _rntis.Return(ue.Rnti);
        }
    }
}
