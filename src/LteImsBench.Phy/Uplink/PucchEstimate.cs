namespace LteImsBench.Phy.Uplink;

/// <summary>Power and time of a received PUCCH.</summary>
internal static class PucchEstimate
{
    // The noise of a noiseless simulation is the rounding of its arithmetic.
    private const float SmallestNoise = 1e-7f;
    private const float SmallestPower = 1e-30f;

    private const int Iterations = 12;

    // At 0.52 radians the twelve subcarriers cancel.
    private const float MaxSlope = 0.4f;

    /// <summary>A result from energies.</summary>
    /// <param name="isDetected">Whether the energy passed the threshold.</param>
    /// <param name="energy">Energy along the code in the two slots, noise included.</param>
    /// <param name="noise">Noise power of a resource element.</param>
    /// <param name="elements">Resource elements that the energy was gathered from.</param>
    public static PucchResult Of(bool isDetected, float energy, float noise, int elements)
    {
        // Each slot's energy holds one element's noise.
        float power = MathF.Max((energy - 2 * noise) / elements, SmallestPower);
        noise = MathF.Max(noise, SmallestNoise * power);
        return new(isDetected, 0, 0, 10 * MathF.Log10(power / noise), 10 * MathF.Log10(power), 0);
    }

    /// <summary>Units of 16 T_s, of which 128 turn the phase once from one subcarrier to the next.</summary>
    /// <param name="quadrature">Sum of Im(conj(s)·m) over the slots, s being the sum over subcarriers and m their moment.</param>
    /// <param name="power">Sum of |s|².</param>
    public static int Timing(float quadrature, float power)
    {
        if (!(power > 0)) return 0;
        float measured = quadrature / power, slope = 0;

        // Near the middle the ratio grows by the mean square distance of 12 subcarriers from it, farther away faster.
        for (int i = 0; i < Iterations; i++) slope = Math.Clamp(slope + (measured - Ratio(slope)) / 20, -MaxSlope, MaxSlope);
        return (int)MathF.Round(-slope * 128 / (2 * MathF.PI));
    }

    private static float Ratio(float slope)
    {
        float moment = 0, sum = 0;
        for (float m = 0.5f; m < 6; m++)
        {
            moment += m * MathF.Sin(slope * m);
            sum += MathF.Cos(slope * m);
        }

        return moment / sum;
    }
}
