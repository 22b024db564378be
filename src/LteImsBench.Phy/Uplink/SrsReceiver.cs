using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Measures sounding reference signals, TS 36.211 §5.5.3, of up to eight UEs on a comb: the mean of eight subcarriers of the comb is free
/// of the other cyclic shifts. One thread at a time; allocates nothing but the sequence of a length that was not yet received.
/// </summary>
public sealed class SrsReceiver(UplinkCell cell, SrsCommon common)
{
    private const int Block = 8;
    private const int MaxBlocks = 96 * 6 / Block;
    private const float SmallestNoise = 1e-7f;
    private const float SmallestPower = 1e-30f;

    private readonly SequenceHopping _hopping = new(cell);
    private readonly Cf32[] _blocks = new Cf32[MaxBlocks];

    /// <summary>Measures one UE's signal.</summary>
    /// <param name="grid">The subframe.</param>
    /// <param name="tti">Its number.</param>
    /// <param name="ue">Parameters of the UE.</param>
    /// <param name="sinrDb">Receives the SINR of each resource block that is sounded, in dB; those that do not fit are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range, or the signal outside the carrier.</exception>
    public SrsResult Run(ResourceGrid grid, Tti tti, in SrsDedicated ue, Span<float> sinrDb)
    {
        SrsMapping mapping = SrsMapping.Of(cell, common, ue, tti);
        ReadOnlySpan<Cf32> symbol = grid.Symbol(grid.Symbols - 1), sequence = SrsSequence.Base(_hopping, tti, mapping.Length);
        Span<Cf32> blocks = _blocks.AsSpan(0, mapping.Length / Block);
        blocks.Clear();
        for (int k = 0; k < mapping.Length; k++)
            blocks[k / Block] += symbol[mapping.FirstSubcarrier + 2 * k] * (sequence[k] * SrsSequence.Phase(ue.CyclicShift, k)).Conjugate * (1f / Block);

        float slope = Flatten(blocks), noise = Noise(blocks), power = 0;
        foreach (Cf32 block in blocks) power += block.Power / blocks.Length;
        power = MathF.Max(power - noise / Block, SmallestPower);
        noise = MathF.Max(noise, SmallestNoise * power);
        int prbs = mapping.Length / 6;
        for (int prb = 0; prb < prbs && prb < sinrDb.Length; prb++)
        {
            float local = blocks[(6 * prb + 3) / Block].Power - noise / Block;
            sinrDb[prb] = 10 * MathF.Log10(MathF.Max(local, SmallestNoise * power) / noise);
        }

        // A block spans 16 subcarriers, and 128 units of 16 T_s turn the phase once from one subcarrier to the next.
        int timing = (int)MathF.Round(-slope * 128 / (2 * MathF.PI * 2 * Block));
        return new(mapping.FirstSubcarrier / UplinkCell.SubcarriersPerPrb, prbs, 10 * MathF.Log10(power / noise), 10 * MathF.Log10(power), timing);
    }

    // Takes the mean slope of the phase out and returns it in radians a block.
    private static float Flatten(Span<Cf32> blocks)
    {
        Cf32 turn = default;
        for (int i = 1; i < blocks.Length; i++) turn += blocks[i] * blocks[i - 1].Conjugate;
        float slope = MathF.Atan2(turn.Im, turn.Re);
        for (int i = 0; i < blocks.Length; i++) blocks[i] *= Cf32.Phasor(-slope * i);
        return slope;
    }

    // From the distance of each block to the mean of its neighbours, whose variance is 3/2 of a block's.
    private static float Noise(ReadOnlySpan<Cf32> blocks)
    {
        float sum = 0;
        for (int i = 1; i + 1 < blocks.Length; i++) sum += (blocks[i] - (blocks[i - 1] + blocks[i + 1]) * 0.5f).Power;
        return sum / (blocks.Length - 2) * Block / 1.5f;
    }
}
