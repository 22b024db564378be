using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Mac;

/// <summary>One UE's scheduling request opportunity and periodic report, with the indices that RRC sends.</summary>
/// <param name="SrResource">n_PUCCH^(1) of the scheduling request.</param>
/// <param name="SrOffset">Subframe offset in the SR period.</param>
/// <param name="CqiResource">n_PUCCH^(2), or -1 without periodic reports.</param>
/// <param name="CqiOffset">Subframe offset in the CQI period.</param>
internal readonly record struct PucchAssignment(int SrResource, int SrOffset, int CqiResource, int CqiOffset);

/// <summary>
/// Hands out scheduling request and CQI resources on PUCCH to many UEs: first new subframes, then new resources within them.
/// </summary>
internal sealed class PucchResources
{
    private const int CqiResourcesPerBlock = 12;

    private readonly PucchConfig _config;
    private readonly bool[,] _sr;
    private readonly bool[,] _cqi;

    public PucchResources(PucchConfig config)
    {
        _config = config;
        _sr = new bool[config.SrPeriod, config.AckOffset];
        _cqi = new bool[Math.Max(1, config.CqiPeriod), config.CqiPrbs * CqiResourcesPerBlock];
    }

    public int InUse { get; private set; }

    /// <summary>I_SR of TS 36.213 table 10.1.5-1.</summary>
    public int SrConfigIndex(in PucchAssignment assignment) => SrBase(_config.SrPeriod) + assignment.SrOffset;

    /// <summary>cqi-pmi-ConfigIndex of TS 36.213 table 7.2.2-1A.</summary>
    public int CqiConfigIndex(in PucchAssignment assignment) => CqiBase(_config.CqiPeriod) + assignment.CqiOffset;

    public bool IsSchedulingRequest(in PucchAssignment assignment, Tti tti) => tti.Count % _config.SrPeriod == assignment.SrOffset;

    public bool IsCqi(in PucchAssignment assignment, Tti tti) =>
        assignment.CqiResource >= 0 && tti.Count % _config.CqiPeriod == assignment.CqiOffset;

    /// <summary>Null when every resource is taken.</summary>
    public PucchAssignment? Take()
    {
        if (!TryTake(_sr, static (_, _) => true, 0, out int srOffset, out int srResource)) return null;
        (int cqiOffset, int cqiResource) = (0, -1);
        if (_config.CqiPeriod > 0)
        {
            // A report that falls on a scheduling request is dropped by the UE (TS 36.213 §10.1): keep them apart.
            int shared = Math.Min(_config.SrPeriod, _config.CqiPeriod);
            if (!TryTake(_cqi, (offset, taken) => offset % shared != taken % shared, srOffset, out cqiOffset, out cqiResource))
            {
                _sr[srOffset, srResource] = false;
                return null;
            }
        }

        InUse++;
        return new(srResource, srOffset, cqiResource, cqiOffset);
    }

    public void Return(in PucchAssignment assignment)
    {
        _sr[assignment.SrOffset, assignment.SrResource] = false;
        if (assignment.CqiResource >= 0) _cqi[assignment.CqiOffset, assignment.CqiResource] = false;
        InUse--;
    }

    private static bool TryTake(bool[,] used, Func<int, int, bool> fits, int other, out int offset, out int resource)
    {
        for (resource = 0; resource < used.GetLength(1); resource++)
        {
            for (offset = 0; offset < used.GetLength(0); offset++)
            {
                if (used[offset, resource] || !fits(offset, other)) continue;
                used[offset, resource] = true;
                return true;
            }
        }

        (offset, resource) = (0, -1);
        return false;
    }

    private static int SrBase(int period) => period switch { 5 => 0, 10 => 5, 20 => 15, 40 => 35, _ => 75 };

    private static int CqiBase(int period) => period switch { 20 => 17, 40 => 37, 80 => 77, _ => 157 };
}
