using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// Gives uplink subframe n + 4 to the UEs: message 3, retransmissions in place, retransmissions moved by a grant, then new grants.
/// </summary>
internal sealed class UplinkScheduler(CellConfig cell, RandomAccess randomAccess, RntiPool rntis)
{
    private const int RoundTrip = 8;
    private const int PowerUnchanged = 1;
    private const int Msg3Level = 4;
    private const int DataSymbols = 12;
    private const double MaxCodeRate = 0.93;

    private readonly ServiceOrder _order = new();

    public void Retransmit(SubframeBuilder subframe, List<MacUe> ues)
    {
        ServeMsg3(subframe);
        foreach (MacUe ue in ues)
        {
            UplinkProcess process = ue.UplinkHarq[subframe.UplinkTti];
            if (process.IsActive && Answers(subframe, process)) Judge(subframe, ue, process);
        }

        foreach (MacUe ue in ues)
        {
            UplinkProcess process = ue.UplinkHarq[subframe.UplinkTti];
            bool isWaiting = process.IsActive && process.LastTti < subframe.UplinkTti;
            if (isWaiting && !TryMove(subframe, ue.Rnti, process, ue.Link.PdcchLevel, isCommon: false)) Hold(ue, process);
        }
    }

    public void GrantNew(SubframeBuilder subframe, List<MacUe> ues)
    {
        _order.Clear();
        foreach (MacUe ue in ues)
        {
            if (!ue.Uplink.IsPending || ue.UplinkHarq[subframe.UplinkTti].IsActive) continue;
            _order.Add(ue, ue.Uplink.FirstGroup, ue.UplinkShare.Mean);
        }

        foreach (MacUe ue in _order.Sorted())
        {
            if (!TryGrant(subframe, ue) && subframe.UplinkPrbs.Free == 0) return;
        }
    }

    // Whether the process's latest transmission is the one that a PHICH of this subframe answers.
    private static bool Answers(SubframeBuilder subframe, UplinkProcess process) => process.LastTti == subframe.UplinkTti - RoundTrip;

    private void ServeMsg3(SubframeBuilder subframe)
    {
        foreach (Msg3 msg3 in randomAccess.Awaited)
        {
            // The RAR granted it two subframes ago, before anything else could be given this subframe.
            if (msg3.Process.LastTti != subframe.UplinkTti) continue;
            subframe.UplinkPrbs.TryTake(msg3.Process.FirstPrb, msg3.Process.PrbCount);
            subframe.Phich.TryTake(msg3.Process.FirstPrb, msg3.Process.CyclicShift);
        }

        for (int i = randomAccess.Awaited.Count - 1; i >= 0; i--)
        {
            Msg3 msg3 = randomAccess.Awaited[i];
            if (msg3.Process.Id != subframe.UplinkTti.Count % 8 || msg3.Process.LastTti >= subframe.UplinkTti) continue;
            if (Answers(subframe, msg3.Process)) JudgeMsg3(subframe, i, msg3);
            else if (!TryMove(subframe, msg3.Rnti, msg3.Process, Msg3Level, isCommon: true)) HoldMsg3(i, msg3);
        }
    }

    private void JudgeMsg3(SubframeBuilder subframe, int index, Msg3 msg3)
    {
        UplinkProcess process = msg3.Process;
        bool isOk = process.CrcOk == true;
        bool repeats = !isOk && !process.IsExhausted && TryKeep(subframe, process);
        subframe.HiDci0.Hi.Add(new(msg3.Rnti, process.FirstPrb, process.CyclicShift, isOk || (!repeats && !process.IsExhausted)));
        if (repeats) process.Repeat(subframe.UplinkTti);
        else if (isOk || process.IsExhausted) Forget(index, msg3);
        else if (!TryMove(subframe, msg3.Rnti, process, Msg3Level, isCommon: true)) HoldMsg3(index, msg3);
    }

    private void HoldMsg3(int index, Msg3 msg3)
    {
        msg3.Process.Hold();
        if (msg3.Process.IsExhausted) Forget(index, msg3);
    }

    private void Forget(int index, Msg3 msg3)
    {
        randomAccess.Awaited.RemoveAt(index);
        if (!msg3.IsAnswered) rntis.Return(msg3.Rnti);
    }

    private void Judge(SubframeBuilder subframe, MacUe ue, UplinkProcess process)
    {
        bool isOk = process.CrcOk == true;
        bool repeats = !isOk && !process.IsExhausted && !process.IsUnheard && TryKeep(subframe, process);

        // A UE that missed the grant repeats nothing: it is given another one, and till then an ACK does no harm. Else an ACK for a block
        // that is not right holds it back until a grant asks for it (TS 36.321 §5.4.2.1).
        bool holds = !repeats && (!process.IsExhausted || process.IsUnheard);
        subframe.HiDci0.Hi.Add(new(ue.Rnti, process.FirstPrb, process.CyclicShift, isOk || holds));
        if (repeats) process.Repeat(subframe.UplinkTti);
        else if (isOk) process.End();
        else if (process.IsExhausted) GiveUp(ue, process);
    }

    private static bool TryKeep(SubframeBuilder subframe, UplinkProcess process)
    {
        if (!subframe.UplinkPrbs.IsFree(process.FirstPrb, process.PrbCount)) return false;
        if (!subframe.Phich.TryTake(process.FirstPrb, process.CyclicShift)) return false;
        return subframe.UplinkPrbs.TryTake(process.FirstPrb, process.PrbCount);
    }

    private static bool TryMove(SubframeBuilder subframe, Rnti rnti, UplinkProcess process, int wantedLevel, bool isCommon)
    {
        (int first, int length) = subframe.UplinkPrbs.LongestRun(process.PrbCount);
        if (length < process.PrbCount || !TryTakeCces(subframe, rnti, wantedLevel, isCommon, out byte cce, out byte level)) return false;
        if (!subframe.Phich.TryTakeAny(first, out byte cyclicShift)) return false;
        subframe.UplinkPrbs.TryTake(first, process.PrbCount);
        process.Move(subframe.UplinkTti, (byte)first, cyclicShift);
        AddGrant(subframe, rnti, process, process.RetransmissionMcs, cce, level, isCommon);
        return true;
    }

    private static bool TryTakeCces(SubframeBuilder subframe, Rnti rnti, int wanted, bool isCommon, out byte cce, out byte level) =>
        isCommon ? subframe.TryTakeCommonCces(out cce, out level) : subframe.TryTakeCces(rnti, wanted, out cce, out level);

    private static void Hold(MacUe ue, UplinkProcess process)
    {
        process.Hold();
        if (process.IsExhausted) GiveUp(ue, process);
    }

    private static void GiveUp(MacUe ue, UplinkProcess process)
    {
        process.End();
        ue.Counters.UplinkFailures++;
        ue.Uplink.Poll();   // its buffer report may have been lost with the block
    }

    private bool TryGrant(SubframeBuilder subframe, MacUe ue)
    {
        (int first, int free) = subframe.UplinkPrbs.LongestRun(Math.Min(subframe.PrbCount, ue.MaxUplinkPrbs));
        if (free == 0) return false;
        (int mcs, int prbs, int size) = Fit(ue, free);
        if (!subframe.TryTakeCces(ue.Rnti, ue.Link.PdcchLevel, out byte cce, out byte level)) return false;
        if (!subframe.Phich.TryTakeAny(first, out byte cyclicShift)) return false;
        subframe.UplinkPrbs.TryTake(first, prbs);
        UplinkProcess process = ue.UplinkHarq[subframe.UplinkTti];
        process.Begin(subframe.UplinkTti, new((byte)first, (byte)prbs, (byte)mcs, cyclicShift, size), cell.Mac.MaxUplinkTransmissions);
        ue.Uplink.OnGranted(subframe.UplinkTti, size);
        ue.UplinkShare.Add(size);
        ue.Counters.UplinkGrants++;
        AddGrant(subframe, ue.Rnti, process, process.Mcs, cce, level, isCommon: false);
        return true;
    }

    private static (int Mcs, int PrbCount, int Size) Fit(MacUe ue, int free)
    {
        for (int mcs = ue.Link.UplinkMcs; ; mcs--)
        {
            (Modulation modulation, int tbsIndex) = Mcs.Uplink(mcs, qam64: false);
            (int prbs, int size) = LinkAdaptation.Fit(tbsIndex, ue.Uplink.GrantOctets, free, ue.Category.MaxUplinkBits, uplink: true);
            if (mcs == 0 || 8 * size + 24 <= MaxCodeRate * 12 * DataSymbols * prbs * (int)modulation) return (mcs, prbs, size);
        }
    }

    private static void AddGrant(
        SubframeBuilder subframe, Rnti rnti, UplinkProcess process, byte mcs, byte cce, byte level, bool isCommon) =>
        subframe.HiDci0.Dci0.Add(new()
        {
            Rnti = rnti,
            CceIndex = cce,
            AggregationLevel = level,
            FirstPrb = process.FirstPrb,
            PrbCount = process.PrbCount,
            Mcs = mcs,
            Ndi = process.Ndi,
            Tpc = PowerUnchanged,
            CyclicShift = process.CyclicShift,
            IsCommonSpace = isCommon,
        });
}
