namespace LteImsBench.Phy.Uplink;

/// <summary>A peak above the noise.</summary>
/// <param name="Index">Preamble.</param>
/// <param name="Position">Delay in samples of the 839.</param>
/// <param name="Power">Power of the correlation.</param>
/// <param name="Threshold">What noise alone stays below.</param>
/// <param name="Detection">What it would be reported as.</param>
internal readonly record struct PrachCandidate(int Index, float Position, float Power, float Threshold, PrachDetection Detection);

/// <summary>Tells preambles from the side lobes and images of stronger ones.</summary>
internal sealed class PrachCandidates(PrachPreambles preambles)
{
    private readonly PrachCandidate[] _items = new PrachCandidate[PrachPreambles.Count];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(in PrachCandidate candidate) => _items[_count++] = candidate;

    /// <summary>Writes the preambles, strongest first, and returns their number.</summary>
    public int Accept(Span<PrachDetection> found)
    {
        var items = _items.AsSpan(0, _count);
        items.Sort(static (left, right) => right.Power.CompareTo(left.Power));
        int accepted = 0;
        for (int i = 0; i < items.Length && accepted < found.Length; i++)
        {
            if (IsMasked(items[i], items[..accepted])) continue;
            found[accepted] = items[i].Detection;
            items[accepted++] = items[i];
        }

        return accepted;
    }

    // What stronger preambles leave here adds to the noise, amplitude to amplitude.
    private bool IsMasked(in PrachCandidate candidate, ReadOnlySpan<PrachCandidate> stronger)
    {
        int root = preambles.All[candidate.Index].Root;
        float amplitude = MathF.Sqrt(candidate.Threshold);
        foreach (ref readonly PrachCandidate other in stronger)
        {
            if (preambles.All[other.Index].Root != root) continue;
            float bound = PrachMask.Bound(preambles.PhysicalRoot(root), candidate.Position - other.Position);
            amplitude += MathF.Sqrt(other.Power * bound);
        }

        return candidate.Power < amplitude * amplitude;
    }
}
