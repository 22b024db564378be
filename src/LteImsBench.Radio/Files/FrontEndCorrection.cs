using LteImsBench.Dsp;

namespace LteImsBench.Radio.Files;

/// <summary>Undoes what cheap receivers add: an offset of both components, and an image where their gains or angles differ.</summary>
public static class FrontEndCorrection
{
    // Images below -40 dB do no harm, and short pieces seem to have some.
    private const double LeastImage = 0.01;
    private const int LeastSamples = 9600;

    /// <summary>
    /// Corrects in place. OFDM is circular: where the mean of x² is not zero, x is s + b·s* with b the half of its ratio to the power.
    /// </summary>
    public static void Run(Span<Cf32> samples)
    {
        if (samples.Length < LeastSamples) return;
        double re = 0, im = 0;
        foreach (Cf32 sample in samples) (re, im) = (re + sample.Re, im + sample.Im);
        Cf32 mean = new((float)(re / samples.Length), (float)(im / samples.Length));
        double power = 0, squareRe = 0, squareIm = 0;
        for (int n = 0; n < samples.Length; n++)
        {
            Cf32 sample = samples[n] - mean;
            samples[n] = sample;
            power += sample.Power;
            squareRe += (double)sample.Re * sample.Re - (double)sample.Im * sample.Im;
            squareIm += 2.0 * sample.Re * sample.Im;
        }

        if (power <= 0) return;
        Cf32 image = new((float)(squareRe / (2 * power)), (float)(squareIm / (2 * power)));
        if (image.Magnitude < LeastImage) return;
        for (int n = 0; n < samples.Length; n++) samples[n] -= image * samples[n].Conjugate;
    }
}
