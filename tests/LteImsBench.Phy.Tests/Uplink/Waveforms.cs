using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>What the waveform tests of the uplink share.</summary>
internal static class Waveforms
{
    /// <summary>The samples of a .cf32 file of the physical layer corpus; skips the test where it is absent.</summary>
    public static Cf32[] Read(string name) => MemoryMarshal.Cast<byte, Cf32>(File.ReadAllBytes(Corpus.Require($"corpus/phy/{name}"))).ToArray();

    /// <summary>Error vector magnitude in dB of a waveform against another, up to a complex factor.</summary>
    public static double EvmDb(ReadOnlySpan<Cf32> reference, ReadOnlySpan<Cf32> samples)
    {
        double re = 0, im = 0, power = 0, error = 0;
        for (int i = 0; i < reference.Length; i++)
        {
            Cf32 product = samples[i] * reference[i].Conjugate;
            re += product.Re;
            im += product.Im;
            power += reference[i].Power;
        }

        var factor = new Cf32((float)(re / power), (float)(im / power));
        for (int i = 0; i < reference.Length; i++) error += (samples[i] - reference[i] * factor).Power;
        return 10 * Math.Log10(error / (power * factor.Power));
    }

    /// <summary>Complex Gaussian noise.</summary>
    /// <param name="random">Source.</param>
    /// <param name="samples">Samples to add it to.</param>
    /// <param name="power">Mean power of a sample of noise.</param>
    public static void AddNoise(Random random, Span<Cf32> samples, double power)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            double magnitude = Math.Sqrt(-power * Math.Log(1 - random.NextDouble()));
            samples[i] += Cf32.Phasor((float)(2 * Math.PI * random.NextDouble())) * (float)magnitude;
        }
    }
}
