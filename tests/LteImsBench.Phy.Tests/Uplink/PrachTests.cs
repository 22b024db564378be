using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Uplink;

public class PrachTests
{
    private static readonly (int Prbs, int Fft)[] Shapes = [(6, 128), (15, 256), (25, 384), (25, 512), (50, 768), (50, 1024), (75, 1536), (100, 1536), (100, 2048)];

    [Fact]
    public void The_root_table_agrees_with_the_corpus()
    {
        var rows = Corpus.Table("corpus/phy/prach_root_36211_5.7.2-4.tsv");
        Assert.Equal(838, rows.Count);
        Assert.Equal(rows.Select(row => row["physical_u"]), PrachRoots.Physical.Select(root => $"{root}"));
    }

    [Theory]
    [InlineData(6, 0, 128, 11, 0)]
    [InlineData(25, 0, 128, 11, 4)]
    [InlineData(50, 0, 22, 5, 4)]
    [InlineData(100, 3, 544, 11, 9)]
    public void Preambles_of_another_implementation_are_the_same_and_are_detected(int prbs, byte config, ushort root, byte zone, byte offset)
    {
        var settings = new PrachSettings(config, root, zone, false, offset, prbs);
        var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(prbs), CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[8];
        foreach (int preamble in (int[])[0, 7, 40, 63])
        {
            Cf32[] samples = Waveforms.Read($"prach_prb{prbs}_cfg{config}_root{root}_zczc{zone}_foff{offset}_preamble{preamble}_fs{numbers.SampleRate}.cf32");
            Assert.Equal(samples.Length, generator.Length);
            Assert.True(Waveforms.EvmDb(samples, generator.Samples(preamble)) < -60);
            var subframe = new Cf32[numbers.SamplesPerSubframe];
            samples.CopyTo(subframe, 0);
            Assert.Equal(1, detector.Detect(subframe, found));
            Assert.Equal(preamble, found[0].Preamble);
            Assert.Equal(0, found[0].TimingAdvance);
        }
    }

    [Fact]
    public void Every_bandwidth_and_rate_gives_every_preamble_back_with_its_delay()
    {
        foreach (var (prbs, fft) in Shapes)
        {
            var numbers = new OfdmNumbers(fft, CyclicPrefix.Normal);
            foreach (byte offset in (byte[])[0, (byte)(prbs - 6)])
            {
                var settings = new PrachSettings(3, 22, 1, false, offset, prbs);
                var generator = new PrachGenerator(settings, numbers);
                var detector = new PrachDetector(settings, numbers);
                var found = new PrachDetection[4];
                for (int preamble = 0; preamble < 64; preamble += 7)
                {
                    // One sample of 1.92 MS/s is one unit of T_A; a zone of 13 leaves room for 21 of them.
                    int advance = preamble % 21;
                    var subframe = new Cf32[numbers.SamplesPerSubframe];
                    generator.Samples(preamble).CopyTo(subframe.AsSpan(advance * fft / 128));
                    Assert.True(1 == detector.Detect(subframe, found), $"{prbs} {fft} {preamble}");
                    Assert.Equal((preamble, advance), (found[0].Preamble, found[0].TimingAdvance));
                }
            }
        }
    }

    [Theory]
    [InlineData(false, 0, 837)]
    [InlineData(false, 1, 0)]
    [InlineData(false, 5, 100)]
    [InlineData(false, 15, 500)]
    [InlineData(true, 0, 24)]
    [InlineData(true, 6, 300)]
    [InlineData(true, 14, 700)]
    public void All_64_preambles_of_a_set_are_told_apart(bool highSpeed, byte zone, ushort root)
    {
        var settings = new PrachSettings(3, root, zone, highSpeed, 2, 15);
        var numbers = new OfdmNumbers(256, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[64];
        var random = new Random(1);
        for (int preamble = 0; preamble < 64; preamble++)
        {
            var subframe = new Cf32[numbers.SamplesPerSubframe];
            generator.Samples(preamble).CopyTo(subframe.AsSpan(3));
            Waveforms.AddNoise(random, subframe, preamble % 2 == 0 ? 1e-6 : 10);
            Assert.Equal(1, detector.Detect(subframe, found));
            Assert.Equal(preamble, found[0].Preamble);
            Assert.InRange(found[0].TimingAdvance, 1, 2);
        }
    }

    [Theory]
    [InlineData(1e-7)]
    [InlineData(3.0)]
    [InlineData(1e5)]
    public void Level_does_not_matter(double scale)
    {
        var settings = new PrachSettings(3, 22, 5, false, 4, 25);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var subframe = new Cf32[numbers.SamplesPerSubframe];
        generator.Samples(12).CopyTo(subframe);
        Waveforms.AddNoise(new Random(2), subframe, 8);
        for (int i = 0; i < subframe.Length; i++) subframe[i] *= (float)scale;
        var found = new PrachDetection[4];
        Assert.Equal(1, new PrachDetector(settings, numbers).Detect(subframe, found));
        Assert.Equal(12, found[0].Preamble);

        // 839 subcarriers of power 1/839 against 6144 of 8/6144 each.
        Assert.InRange(found[0].SnrDb, -2, 1.2);
    }

    [Fact]
    public void Two_preambles_at_once_are_both_found_whatever_their_roots()
    {
        var settings = new PrachSettings(3, 50, 9, false, 10, 50);
        var numbers = new OfdmNumbers(1024, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[8];
        foreach (var (first, second) in ((int, int)[])[(0, 1), (0, 13), (3, 20), (60, 63)])
        {
            var subframe = new Cf32[numbers.SamplesPerSubframe];
            Add(generator.Samples(first), subframe, 40, 1);
            Add(generator.Samples(second), subframe, 333, 0.25f);
            Waveforms.AddNoise(new Random(3), subframe, 1e-3);
            Assert.Equal(2, detector.Detect(subframe, found));
            Assert.Equal((first, second), (found[0].Preamble, found[1].Preamble));
            Assert.InRange(found[0].TimingAdvance, 4, 6);
            Assert.InRange(found[1].TimingAdvance, 41, 42);
        }
    }

    [Fact]
    public void A_frequency_offset_makes_no_second_preamble()
    {
        var settings = new PrachSettings(3, 22, 1, false, 4, 25);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[8];
        foreach (float hertz in (float[])[-300, -50, 20, 270])
        {
            for (int preamble = 0; preamble < 64; preamble += 9)
            {
                var subframe = new Cf32[numbers.SamplesPerSubframe];
                generator.Samples(preamble).CopyTo(subframe.AsSpan(17));
                for (int n = 0; n < subframe.Length; n++) subframe[n] *= Cf32.Phasor((float)(2 * Math.PI * hertz * n / numbers.SampleRate));
                Assert.Equal(1, detector.Detect(subframe, found));
                Assert.Equal(preamble, found[0].Preamble);
            }
        }
    }

    [Fact]
    public void Data_beside_a_preamble_of_its_power_makes_no_other()
    {
        var settings = new PrachSettings(3, 22, 5, false, 4, 25);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        var (generator, detector, modulator) = (new PrachGenerator(settings, numbers), new PrachDetector(settings, numbers), new ScFdmaModulator(numbers));
        var (found, subframe, grid, random) = (new PrachDetection[8], new Cf32[numbers.SamplesPerSubframe], new ResourceGrid(14, 300), new Random(6));
        for (int i = 0; i < 300; i++)
        {
            foreach (ref Cf32 value in grid.Values) value = new(random.Next(2) * 2 - 1, random.Next(2) * 2 - 1);
            for (int symbol = 0; symbol < 14; symbol++) grid.Symbol(symbol).Slice(48, 72).Clear();
            modulator.Run(grid, subframe);
            ReadOnlySpan<Cf32> preamble = generator.Samples(i % 64);
            float amplitude = MathF.Sqrt(2 * 72f / 512);
            for (int n = 0; n < preamble.Length; n++) subframe[n] += preamble[n] * amplitude;
            Assert.Equal(1, detector.Detect(subframe, found));
            Assert.Equal(i % 64, found[0].Preamble);
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(128)]
    [InlineData(204)]
    public void A_narrow_transmission_beside_the_PRACH_is_no_preamble(ushort root)
    {
        // Its leakage is strongest at the edge, which a root such as 179 (logical 128) turns into certain delays.
        var settings = new PrachSettings(3, root, 11, false, 4, 25);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        var (detector, modulator, grid, random) = (new PrachDetector(settings, numbers), new ScFdmaModulator(numbers), new ResourceGrid(14, 300), new Random(10));
        var (found, subframe) = (new PrachDetection[8], new Cf32[numbers.SamplesPerSubframe]);
        int count = 0;
        for (int i = 0; i < 300; i++)
        {
            for (int symbol = 0; symbol < 14; symbol++)
            {
                foreach (ref Cf32 value in grid.Symbol(symbol).Slice(120, 12)) value = new(random.Next(2) * 2 - 1, random.Next(2) * 2 - 1);
            }

            modulator.Run(grid, subframe);
            count += detector.Detect(subframe, found);
        }

        Assert.InRange(count, 0, 2);
    }

    [Fact]
    public void Noise_and_silence_are_no_preamble()
    {
        var settings = new PrachSettings(3, 22, 1, false, 0, 6);
        var numbers = new OfdmNumbers(128, CyclicPrefix.Normal);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[4];
        var subframe = new Cf32[numbers.SamplesPerSubframe];
        Assert.Equal(0, detector.Detect(subframe, found));
        var random = new Random(4);
        int count = 0;
        for (int i = 0; i < 2000; i++)
        {
            Array.Clear(subframe);
            Waveforms.AddNoise(random, subframe, 1);
            count += detector.Detect(subframe, found);
        }

        Assert.InRange(count, 0, 3);
    }

    [Fact]
    public void A_preamble_14_dB_below_the_noise_is_found_99_times_in_a_hundred()
    {
        var settings = new PrachSettings(3, 22, 1, false, 0, 6);
        var numbers = new OfdmNumbers(128, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[4];
        var random = new Random(5);
        int good = 0;
        for (int i = 0; i < 500; i++)
        {
            var subframe = new Cf32[numbers.SamplesPerSubframe];
            int preamble = random.Next(64), delay = random.Next(15);
            generator.Samples(preamble).CopyTo(subframe.AsSpan(delay));
            Waveforms.AddNoise(random, subframe, Math.Pow(10, 1.38) * 1536 / 839);
            int count = detector.Detect(subframe, found);
            for (int j = 0; j < count; j++)
            {
                // 36.104 §8.4 allows an error of 1.04 µs, two units.
                if (found[j].Preamble == preamble && Math.Abs(found[j].TimingAdvance - delay) <= 2) good++;
            }
        }

        Assert.InRange(good, 495, 500);
    }

    [Fact]
    public void Detection_allocates_nothing()
    {
        var settings = new PrachSettings(3, 22, 1, false, 4, 25);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        var generator = new PrachGenerator(settings, numbers);
        var detector = new PrachDetector(settings, numbers);
        var found = new PrachDetection[4];
        var subframe = new Cf32[numbers.SamplesPerSubframe];
        generator.Samples(1).CopyTo(subframe);
        Assert.Equal(1, detector.Detect(subframe, found));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            generator.Samples(i);
            detector.Detect(subframe, found);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused()
    {
        var numbers = new OfdmNumbers(128, CyclicPrefix.Normal);
        Assert.Throws<NotSupportedException>(() => new PrachGenerator(new(16, 0, 1, false, 0, 6), numbers));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(new(0, 838, 1, false, 0, 6), numbers));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(new(0, 0, 15, true, 0, 6), numbers));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(new(0, 0, 1, false, 1, 6), numbers));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(new(0, 0, 1, false, 0, 15), numbers));
    }

    private static void Add(ReadOnlySpan<Cf32> samples, Span<Cf32> subframe, int delay, float amplitude)
    {
        for (int n = 0; n < samples.Length && n + delay < subframe.Length; n++) subframe[n + delay] += samples[n] * amplitude;
    }
}
