using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Power over delay of one root: that of the antennas added up, each in units of its own noise where there is more than one. Allocates
/// nothing after construction.
/// </summary>
internal sealed class PrachProfile
{
    private const int Size = PrachFrontEnd.Size;

    private readonly FftPlan _plan = new(Size);
    private readonly Cf32[] _product = new Cf32[Size];
    private readonly Cf32[] _correlation = new Cf32[Size];
    private readonly float[] _one = new float[Size];
    private readonly float[] _sum = new float[Size];
    private readonly PrachNoise _noise = new();

    /// <summary>Antennas that received anything.</summary>
    public int Antennas { get; private set; }

    /// <summary>Power at a delay in samples of 1.92 MS/s.</summary>
    public float this[int delay] => _sum[delay];

    /// <summary>Mean power of noise at a delay.</summary>
    public float NoiseAt(int delay) => _noise.At(delay);

    /// <summary>Correlates what the antennas received with a root.</summary>
    /// <param name="received">839 subcarriers of each antenna.</param>
    /// <param name="spectrum">Those of the root.</param>
    public void Load(Cf32[][] received, Cf32[] spectrum)
    {
        Antennas = 0;
        if (received.Length == 1)
        {
            Correlate(received[0], spectrum, _sum);
            _noise.Load(_sum);
            Antennas = 1;
            return;
        }

        Array.Clear(_sum);
        foreach (Cf32[] antenna in received)
        {
            Correlate(antenna, spectrum, _one);
            _noise.Load(_one);
            if (!(_noise.Whole > 0)) continue;
            float weight = 1 / _noise.Whole;
            for (int n = 0; n < Size; n++) _sum[n] += _one[n] * weight;
            Antennas++;
        }

        _noise.Load(_sum);
    }

    private void Correlate(Cf32[] received, Cf32[] spectrum, float[] power)
    {
        ComplexVector.MultiplyConjugate(received, spectrum, _product.AsSpan(0, PrachPreambles.Length));
        _plan.Inverse(_product, _correlation);
        ComplexVector.Power(_correlation, power);
    }
}
