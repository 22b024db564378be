using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>Gives the PDCCHs of one subframe their CCEs, each within its search space (TS 36.213 §9.1.1).</summary>
internal sealed class PdcchAllocator
{
    private UInt128 _used;
    private int _subframe;

    /// <summary>The level for common PDCCHs: 8 where the region has room for two, else 4.</summary>
    public int CommonLevel => CceCount >= ControlFormat.CommonCces ? 8 : 4;

    public int CceCount { get; private set; }

    /// <param name="tti">The downlink subframe.</param>
    /// <param name="cces">CCEs of its control region.</param>
    public void Begin(Tti tti, int cces)
    {
        CceCount = cces;
        _used = 0;
        _subframe = tti.Subframe;
    }

    /// <summary>False when every candidate is taken.</summary>
    public bool TryAllocate(Rnti rnti, bool isCommon, int level, out byte cce)
    {
        Span<byte> candidates = stackalloc byte[6];
        int count = PdcchSearchSpace.Candidates(rnti, _subframe, CceCount, level, isCommon, candidates);
        UInt128 shape = (UInt128.One << level) - 1;
        foreach (byte candidate in candidates[..count])
        {
            if ((_used & shape << candidate) != 0) continue;
            _used |= shape << candidate;
            cce = candidate;
            return true;
        }

        cce = 0;
        return false;
    }
}
