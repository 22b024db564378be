namespace LteImsBench.Phy.Uplink;

/// <summary>Gathers power and time of a received PUCCH over antennas.</summary>
internal struct PucchEstimate
{
    /// <summary>Share of a signal that its noise is at least: that of a noiseless simulation is the rounding of its arithmetic.</summary>
    public const float SmallestNoise = 1e-7f;

    private const float SmallestPower = 1e-30f;

    private const int Iterations = 12;

    // At 0.52 radians the twelve subcarriers cancel.
    private const float MaxSlope = 0.4f;

    private int _antennas;
    private float _power;
    private float _sinr;
    private float _quadrature;
    private float _slopePower;

    /// <summary>Adds an antenna; one that received nothing counts for nothing.</summary>
    /// <param name="energy">Energy along the code in the two slots, noise included.</param>
    /// <param name="noise">Noise power of a resource element.</param>
    /// <param name="elements">Resource elements that the energy was gathered from.</param>
    public void AddEnergy(float energy, float noise, int elements)
    {
        if (!(energy > 0)) return;

        // Each slot's energy holds one element's noise.
        float power = (energy - 2 * noise) / elements;
        _power += power;
        _sinr += power / MathF.Max(noise, SmallestNoise * power);
        _antennas++;
    }

    /// <summary>Adds what the phase does from subcarrier to subcarrier.</summary>
    /// <param name="quadrature">Sum of Im(conj(s)·m) over the slots, s being the sum over subcarriers and m their moment.</param>
    /// <param name="power">Sum of |s|².</param>
    public void AddSlope(float quadrature, float power)
    {
        _quadrature += quadrature;
        _slopePower += power;
    }

    /// <summary>A result without values: SINR summed up over antennas, power their mean.</summary>
    public readonly PucchResult Result(bool isDetected)
    {
        float power = MathF.Max(_power / Math.Max(_antennas, 1), SmallestPower), sinr = MathF.Max(_sinr, SmallestPower);
        return new(isDetected, 0, 0, 10 * MathF.Log10(sinr), 10 * MathF.Log10(power), Timing(_quadrature, _slopePower));
    }

    // Units of 16 T_s, of which 128 turn the phase once from one subcarrier to the next.
    private static int Timing(float quadrature, float power)
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
