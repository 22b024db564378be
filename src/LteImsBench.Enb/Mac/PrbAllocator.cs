using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>The resource blocks of one subframe in one direction, given out in contiguous runs.</summary>
internal sealed class PrbAllocator(int prbCount)
{
    private PrbMask _used;

    public int Free => prbCount - _used.Count;

    public void Begin(PrbMask reserved) => _used = reserved;

    public bool IsFree(int first, int count) => first + count <= prbCount && !PrbMask.Range(first, count).Overlaps(_used);

    /// <summary>Takes exactly these blocks; false when one is taken already.</summary>
    public bool TryTake(int first, int count)
    {
        if (!IsFree(first, count)) return false;
        _used |= PrbMask.Range(first, count);
        return true;
    }

    /// <summary>The first free run: as long as possible, at most <paramref name="wanted"/>; length 0 when nothing is free.</summary>
    public (int First, int Length) LongestRun(int wanted)
    {
        (int First, int Length) best = default;
        int start = 0;
        for (int prb = 0; prb <= prbCount; prb++)
        {
            if (prb < prbCount && !_used[prb]) continue;
            int length = Math.Min(prb - start, wanted);
            if (length > best.Length) best = (start, length);
            if (best.Length == wanted) break;
            start = prb + 1;
        }

        return best;
    }
}
