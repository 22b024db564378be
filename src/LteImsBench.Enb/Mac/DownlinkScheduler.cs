using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// Gives the downlink subframe to the UEs: retransmissions, then new blocks by urgency and, among equals, to whom had least.
/// </summary>
internal sealed class DownlinkScheduler(CellConfig cell, MacEvidence evidence)
{
    private const int PowerUnchanged = 1;

    private readonly ServiceOrder _order = new();

    public void Retransmit(SubframeBuilder subframe, List<MacUe> ues)
    {
        foreach (MacUe ue in ues)
        {
            if (ue.DownlinkHarq.NextRetransmission() is not { } process) continue;
            (int first, int length) = subframe.DownlinkPrbs.LongestRun(process.PrbCount);
            if (length < process.PrbCount || !subframe.TryTakeCces(ue.Rnti, ue.Link.PdcchLevel, out byte cce, out byte level)) continue;
            process.Repeat();
            ue.Counters.DownlinkRetransmissions++;
            Send(subframe, ue, process, first, cce, level);
        }
    }

    public void SendNew(SubframeBuilder subframe, List<MacUe> ues)
    {
        _order.Clear();
        foreach (MacUe ue in ues)
        {
            if (subframe.Tti.Count % 8 == 0) ue.AddTimingAdvance(subframe.Tti);
            if (ue.DownlinkHarq.WasSent(subframe.Tti)) continue;
            TrafficClass top = ue.Elements.Count > 0 ? TrafficClass.Signalling : ue.Downlink.Top();
            if (top != TrafficClass.None) _order.Add(ue, (int)top, ue.DownlinkShare.Mean);
        }

        foreach (MacUe ue in _order.Sorted())
        {
            if (!TrySendNew(subframe, ue) && subframe.DownlinkPrbs.Free == 0) return;
        }
    }

    private bool TrySendNew(SubframeBuilder subframe, MacUe ue)
    {
        if (ue.DownlinkHarq.NextFree() is not { } process) return false;
        int octets = ue.Multiplexer.PendingOctets(ue.Elements);
        (int first, int free) = subframe.DownlinkPrbs.LongestRun(subframe.PrbCount);
        if (octets == 0 || free == 0) return false;
        if (!TryFit(subframe, (first, free), octets, ue, out int mcs, out int prbs, out int size)) return false;
        if (!subframe.TryTakeCces(ue.Rnti, ue.Link.PdcchLevel, out byte cce, out byte level)) return false;
        _ = ue.Downlink.Top();   // what waits before the block takes its share
        MacPduContents contents = ue.Multiplexer.Build(process.Begin(mcs, prbs, size), ue.Elements);
        ue.Downlink.OnServed();
        DropSent(ue, contents.ControlElements);
        ue.DownlinkShare.Add(size);
        ue.Counters.DownlinkBlocks++;
        ue.Counters.DownlinkOctets += size;
        Send(subframe, ue, process, first, cce, level);
        return true;
    }

    // An element that found no room is kept only as long as none was sent: they are built anew otherwise.
    private static void DropSent(MacUe ue, int sent)
    {
        if (sent > 0) ue.Elements.Clear();
    }

    // From the MCS that the link allows downwards, until the code rate suits the blocks of this subframe.
    private static bool TryFit(SubframeBuilder subframe, (int First, int Length) run, int octets, MacUe ue, out int mcs, out int prbs, out int size)
    {
        for (mcs = ue.Link.DownlinkMcs; mcs >= 0; mcs--)
        {
            (Modulation modulation, int tbsIndex) = Mcs.Downlink(mcs);
            (prbs, size) = LinkAdaptation.Fit(tbsIndex, octets, run.Length, ue.Category.MaxDownlinkBits, uplink: false);
            if (prbs > 0 && subframe.Capacity.Carries(8 * size, modulation, subframe.Tti.Subframe, run.First, prbs)) return true;
        }

        (prbs, size) = (0, 0);
        return false;
    }

    private void Send(SubframeBuilder subframe, MacUe ue, DownlinkHarq.Process process, int first, byte cce, byte level)
    {
        subframe.DownlinkPrbs.TryTake(first, process.PrbCount);
        ue.DownlinkHarq.OnSent(process, subframe.Tti);
        var allocation = new DlAllocation(ResourceAllocationType.Type2, ResourceIndication.Encode(cell.PrbCount, first, process.PrbCount));
        subframe.Downlink.Dci.Add(new()
        {
            Rnti = ue.Rnti,
            RntiKind = RntiKind.CRnti,
            Format = DciFormat.Format1A,
            CceIndex = cce,
            AggregationLevel = level,
            Allocation = allocation,
            Mcs = (byte)process.Mcs,
            HarqProcess = process.Id,
            Ndi = process.Ndi,
            RedundancyVersion = process.RedundancyVersion,
            Tpc = PowerUnchanged,
        });
        subframe.Downlink.Dlsch.Add(new()
        {
            PduIndex = subframe.Tx.Add(process.Block),
            Rnti = ue.Rnti,
            RntiKind = RntiKind.CRnti,
            Allocation = allocation,
            Modulation = Mcs.Downlink(process.Mcs).Modulation,
            RedundancyVersion = process.RedundancyVersion,
            HarqProcess = process.Id,
            Retransmission = process.Retransmission,
            UeCategory = ue.Category.Number,
        });
        ue.AckCce = cce;
        evidence.Downlink(new(ue.Rnti, RntiKind.CRnti, process.Retransmission, true), ue.Key, process.Block);
    }
}
