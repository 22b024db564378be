using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class ScFdmaTests
{
    [Theory]
    [InlineData(6, 128, CyclicPrefix.Normal)]
    [InlineData(15, 256, CyclicPrefix.Extended)]
    [InlineData(25, 384, CyclicPrefix.Normal)]
    [InlineData(25, 512, CyclicPrefix.Extended)]
    [InlineData(50, 768, CyclicPrefix.Normal)]
    [InlineData(50, 1024, CyclicPrefix.Normal)]
    [InlineData(75, 1536, CyclicPrefix.Normal)]
    [InlineData(100, 2048, CyclicPrefix.Normal)]
    public void A_subframe_survives_and_power_is_kept(int prbs, int fftSize, CyclicPrefix prefix)
    {
        var numbers = new OfdmNumbers(fftSize, prefix);
        ResourceGrid sent = Random(2 * numbers.SymbolsPerSlot, 12 * prbs), received = new(sent.Symbols, sent.Subcarriers);
        var samples = new Cf32[numbers.SamplesPerSubframe];
        new ScFdmaModulator(numbers).Run(sent, samples);
        new ScFdmaDemodulator(numbers).Run(samples, received);
        for (int i = 0; i < sent.Values.Length; i++) Assert.True((sent.Values[i] - received.Values[i]).Magnitude < 1e-4f, $"element {i}");
    }

    // TS 36.211 §5.6: a tone at (k + 1/2)·15 kHz whose phase is zero where the useful part begins, prefix included.
    [Theory]
    [InlineData(0)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(71)]
    public void An_element_is_a_tone_half_a_subcarrier_off(int subcarrier)
    {
        var numbers = new OfdmNumbers(128, CyclicPrefix.Normal);
        var grid = new ResourceGrid(14, 72);
        grid[8, subcarrier] = new(1, 0);
        var samples = new Cf32[1920];
        new ScFdmaModulator(numbers, amplitude: 2).Run(grid, samples);
        int useful = numbers.UsefulStart(8), prefix = numbers.PrefixOf(1);
        for (int n = -prefix; n < 128; n++)
        {
            Cf32 tone = Cf32.Phasor(2 * MathF.PI * (subcarrier - 36 + 0.5f) * n / 128) * (2 / MathF.Sqrt(128));
            Assert.True((samples[useful + n] - tone).Magnitude < 1e-5f, $"sample {n}");
        }

        Assert.Equal(0, samples[useful - prefix - 1].Power + samples[useful + 128].Power);
    }

    [Fact]
    public void A_ue_that_is_early_or_late_only_turns_phases()
    {
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        ResourceGrid sent = Random(14, 300), received = new(14, 300);
        var samples = new Cf32[numbers.SamplesPerSubframe + 64];
        new ScFdmaModulator(numbers).Run(sent, samples.AsSpan(32, numbers.SamplesPerSubframe));
        foreach (int shift in (int[])[-25, 8])
        {
            new ScFdmaDemodulator(numbers).Run(samples.AsSpan(32 + shift, numbers.SamplesPerSubframe), received);
            for (int i = 0; i < 300; i++)
            {
                Cf32 turned = sent[5, i] * Cf32.Phasor(2 * MathF.PI * (i - 150 + 0.5f) * shift / 512);
                Assert.True((turned - received[5, i]).Magnitude < 1e-3f, $"shift {shift}, subcarrier {i}");
            }
        }
    }

    [Fact]
    public void A_subframe_costs_no_memory()
    {
        var numbers = new OfdmNumbers(1536, CyclicPrefix.Normal);
        ResourceGrid grid = Random(14, 900);
        var samples = new Cf32[numbers.SamplesPerSubframe];
        ScFdmaModulator modulator = new(numbers);
        ScFdmaDemodulator demodulator = new(numbers);
        Turn();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 4; i++) Turn();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Turn()
        {
            modulator.Run(grid, samples);
            demodulator.Run(samples, grid);
        }
    }

    private static ResourceGrid Random(int symbols, int subcarriers)
    {
        var grid = new ResourceGrid(symbols, subcarriers);
        Waveforms.AddNoise(new Random(7), grid.Values, 1);
        return grid;
    }
}
