namespace LteImsBench.Phy.Uplink;

/// <summary>The noise of a correlation in spite of the peaks in it.</summary>
internal static class PrachNoise
{
    private const int Blocks = 24;

    /// <summary>The median of the mean powers of 24 blocks: up to eleven of them may hold peaks.</summary>
    public static float Floor(ReadOnlySpan<float> powers)
    {
        Span<float> means = stackalloc float[Blocks];
        int length = powers.Length / Blocks;
        for (int block = 0; block < Blocks; block++)
        {
            float sum = 0;
            foreach (float power in powers.Slice(block * length, length)) sum += power;
            means[block] = sum / length;
        }

        means.Sort();
        return (means[Blocks / 2 - 1] + means[Blocks / 2]) / 2;
    }
}
