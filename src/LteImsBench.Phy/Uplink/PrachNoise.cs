namespace LteImsBench.Phy.Uplink;

/// <summary>
/// The noise of a correlation in spite of the peaks in it. What a PUSCH beside the PRACH leaks onto its edges is not alike at all delays,
/// for a Zadoff-Chu sequence ties delay to frequency; so the noise near a peak counts where it is above that of the whole.
/// </summary>
internal sealed class PrachNoise
{
    private const int Blocks = 96;

    // The median of means lets almost half of the blocks hold peaks.
    private const int BlocksOfWhole = 24;
    private const int Reach = 8;

    // Below this ratio the difference is chance.
    private const float Distinct = 1.5f;

    private readonly float[] _means = new float[Blocks];
    private int _length;

    /// <summary>Noise power of the whole correlation.</summary>
    public float Whole { get; private set; }

    /// <summary>Takes a correlation in.</summary>
    public void Load(ReadOnlySpan<float> powers)
    {
        _length = powers.Length / Blocks;
        for (int block = 0; block < Blocks; block++)
        {
            float sum = 0;
            foreach (float power in powers.Slice(block * _length, _length)) sum += power;
            _means[block] = sum / _length;
        }

        const int Group = Blocks / BlocksOfWhole;
        Span<float> means = stackalloc float[BlocksOfWhole];
        for (int i = 0; i < BlocksOfWhole; i++)
        {
            float sum = 0;
            foreach (float mean in _means.AsSpan(i * Group, Group)) sum += mean;
            means[i] = sum / Group;
        }

        means.Sort();
        Whole = (means[BlocksOfWhole / 2 - 1] + means[BlocksOfWhole / 2]) / 2;
    }

    /// <summary>Noise power at a delay.</summary>
    public float At(int position)
    {
        Span<float> near = stackalloc float[2 * Reach + 1];
        int middle = position / _length + Blocks;
        for (int i = 0; i < near.Length; i++) near[i] = _means[(middle + i - Reach) % Blocks];
        near.Sort();
        return near[Reach] > Distinct * Whole ? near[Reach] : Whole;
    }
}
