using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>What must hold in every subframe that a cell asks for: nothing collides, everything is where its receiver looks.</summary>
internal sealed class AirRules(CellConfig cell)
{
    private const int LargestCommonBits = 2216;

    private int _cces;
    private DlConfigRequest? _downlink;
    private UInt128 _usedCces;

    public void Check(DlConfigRequest request)
    {
        _downlink = request;
        _usedCces = 0;
        Assert.InRange(request.Cfi, cell.MinCfi, cell.Cfi);
        _cces = ControlRegion.CceCount(cell.PrbCount, request.Cfi, cell.AntennaPorts, ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths));
        PrbMask used = default;
        foreach (DlDciPdu dci in request.Dci)
        {
            bool isCommon = dci.RntiKind != RntiKind.CRnti;
            TakeCces(dci.Rnti, dci.CceIndex, dci.AggregationLevel, request.Tti, isCommon);
            Assert.True(ResourceAllocation.TryResolve(dci.Allocation.Type, dci.Allocation.Coding, cell.PrbCount, out PrbMask mask));
            Assert.False(used.Overlaps(mask), $"PDSCHs overlap in {request.Tti}");
            used |= mask;
            if (isCommon) Assert.InRange(TransportBlockSizes.Bits(dci.Mcs, 2 + (dci.Tpc & 1)), 16, LargestCommonBits);
        }

        Assert.Equal(request.Dci.Count, request.Dlsch.Count);
        Assert.True(request.Tti.Subframe != 0 || request.BchPduIndex >= 0, "a MIB every frame");
    }

    public void Check(HiDci0Request request)
    {
        Assert.Equal(_downlink!.Tti, request.Tti);
        foreach (UlDciPdu dci in request.Dci0) TakeCces(dci.Rnti, dci.CceIndex, dci.AggregationLevel, request.Tti, dci.IsCommonSpace);
        int groups = ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths);
        var resources = new HashSet<(int, int)>();
        foreach (HiPdu hi in request.Hi)
        {
            // TS 36.213 §9.1.2.
            (int, int) resource = ((hi.FirstPrb + hi.CyclicShift) % groups, (hi.FirstPrb / groups + hi.CyclicShift) % 8);
            Assert.True(resources.Add(resource), $"PHICHs collide in {request.Tti}");
        }
    }

    public void Check(UlConfigRequest request)
    {
        Assert.Equal(_downlink!.Tti + 4, request.Tti);
        PrbMask used = default;
        foreach (UlschPdu pusch in request.Ulsch)
        {
            var mask = PrbMask.Range(pusch.FirstPrb, pusch.PrbCount);
            Assert.False(used.Overlaps(mask), $"PUSCHs overlap in {request.Tti}");
            Assert.True(pusch.FirstPrb > 0 && pusch.FirstPrb + pusch.PrbCount < cell.PrbCount, $"PUSCH over PUCCH in {request.Tti}");
            Assert.True(pusch.PrbCount is var n && IsDftSize(n), $"{pusch.PrbCount} blocks");
            used |= mask;
        }

        if (PrachOccasion.IsOccasion(cell.Prach.ConfigIndex, request.Tti))
        {
            var prach = PrbMask.Range(cell.PrbCount == 6 ? 0 : cell.Prach.FrequencyOffset, 6);
            Assert.False(used.Overlaps(prach), $"PUSCH over PRACH in {request.Tti}");
        }

        var pucch = new HashSet<(int, int)>();
        foreach (UciPdu uci in request.Uci)
        {
            if (uci.SrResource >= 0) Assert.True(pucch.Add((1, uci.SrResource)), $"SRs collide in {request.Tti}");
            if (uci.AckResource >= 0) Assert.True(pucch.Add((1, uci.AckResource)), $"ACKs collide in {request.Tti}");
            if (uci.CqiResource >= 0) Assert.True(pucch.Add((2, uci.CqiResource)), $"CQIs collide in {request.Tti}");
            foreach (UlschPdu pusch in request.Ulsch) Assert.NotEqual(pusch.Rnti, uci.Rnti);
        }
    }

    private static bool IsDftSize(int prbs)
    {
        foreach (int factor in (ReadOnlySpan<int>)[2, 3, 5])
        {
            while (prbs % factor == 0) prbs /= factor;
        }

        return prbs == 1;
    }

    private void TakeCces(Rnti rnti, byte first, byte level, Tti tti, bool isCommon)
    {
        Span<byte> candidates = stackalloc byte[6];
        int count = PdcchSearchSpace.Candidates(rnti, tti.Subframe, _cces, level, isCommon, candidates);
        Assert.True(candidates[..count].Contains(first), $"CCE {first} at level {level} is no candidate of {rnti} in {tti}");
        UInt128 mask = (UInt128.One << level) - 1 << first;
        Assert.True((_usedCces & mask) == 0, $"PDCCHs overlap in {tti}");
        _usedCces |= mask;
    }
}
