using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Limits what the edges have of the spectrum. The symbols of a PUSCH beside the PRACH, not orthogonal to it, leak onto them; and since a
/// Zadoff-Chu sequence ties delay to frequency, what is strong at an edge is strong at certain delays and looks like preambles. A preamble
/// has the same power on all subcarriers.
/// </summary>
internal sealed class PrachLimiter
{
    private const int Block = 8;
    private const int Blocks = (PrachPreambles.Length + Block - 1) / Block;

    // Blocks of noise alone reach it once in a hundred times.
    private const float Limit = 2;

    private readonly float[] _powers = new float[Blocks];
    private readonly float[] _sorted = new float[Blocks];

    /// <summary>Scales blocks of eight subcarriers down to twice the power of the middle one of all blocks.</summary>
    public void Run(Span<Cf32> spectrum)
    {
        for (int block = 0; block < Blocks; block++)
        {
            var values = Values(spectrum, block);
            float sum = 0;
            foreach (ref readonly Cf32 value in values) sum += value.Power;
            _powers[block] = sum / values.Length;
        }

        _powers.CopyTo(_sorted, 0);
        Array.Sort(_sorted);
        float most = Limit * _sorted[Blocks / 2];
        for (int block = 0; block < Blocks; block++)
        {
            if (_powers[block] <= most) continue;
            float gain = MathF.Sqrt(most / _powers[block]);
            foreach (ref Cf32 value in Values(spectrum, block)) value *= gain;
        }
    }

    private static Span<Cf32> Values(Span<Cf32> spectrum, int block) =>
        spectrum.Slice(block * Block, Math.Min(Block, spectrum.Length - block * Block));
}
