namespace LteImsBench.Dsp.Tests.Fec;

public class DecoderTests
{
    [Theory]
    [InlineData(27)]
    [InlineData(40)]
    [InlineData(60)]
    public void The_convolutional_decoder_corrects_noise(int n)
    {
        var random = new Random(n);
        for (int trial = 0; trial < 50; trial++)
        {
            byte[] bits = Random(n, random), streams = new byte[3 * n], decoded = new byte[n];
            ConvolutionalCode.Encode(bits, streams);
            ConvolutionalCode.Decode(Noisy(streams, 0.6, random), decoded);
            Assert.Equal(bits, decoded);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(512)]
    [InlineData(6144)]
    public void The_turbo_decoder_corrects_noise_near_its_limit(int k)
    {
        // Rate 1/3 in AWGN: sigma 1.0 of BPSK is Eb/N0 of 1.76 dB.
        var random = new Random(k);
        var decoder = new TurboDecoder();
        for (int trial = 0; trial < 5; trial++)
        {
            byte[] bits = Random(k, random), streams = new byte[3 * (k + 4)], decoded = new byte[k];
            Crc.Attach(CrcKind.Crc24B, bits);
            TurboCode.Encode(bits, streams);
            int iterations = decoder.Decode(Noisy(streams, k < 100 ? 0.8 : 1.0, random), k, 10, CrcKind.Crc24B, decoded);
            Assert.Equal(bits, decoded);
            Assert.InRange(iterations, 1, 9);
        }
    }

    [Fact]
    public void The_native_decoder_fails_no_more_often_than_its_managed_twin()
    {
        const int K = 1024;
        var random = new Random(77);
        var native = new TurboDecoder();
        var managed = new LteImsBench.Dsp.Managed.ManagedTurboDecoder(K);
        int nativeErrors = 0, managedErrors = 0;
        for (int trial = 0; trial < 60; trial++)
        {
            byte[] bits = Random(K, random), streams = new byte[3 * (K + 4)], a = new byte[K], b = new byte[K];
            Crc.Attach(CrcKind.Crc24A, bits);
            TurboCode.Encode(bits, streams);
            short[] soft = Noisy(streams, 1.16, random);
            native.Decode(soft, K, 6, CrcKind.Crc24A, a);
            managed.Decode(soft, K, 6, CrcKind.Crc24A, b);
            nativeErrors += bits.AsSpan().SequenceEqual(a) ? 0 : 1;
            managedErrors += bits.AsSpan().SequenceEqual(b) ? 0 : 1;
        }

        // Near the threshold, where either fails now and then.
        Assert.InRange(managedErrors, 1, 50);
        Assert.InRange(nativeErrors, 0, managedErrors + 6);
    }

    [Fact]
    public void Retransmissions_add_up_in_the_soft_buffer()
    {
        const int K = 1024;
        var random = new Random(4);
        byte[] bits = Random(K, random), streams = new byte[3 * (K + 4)], decoded = new byte[K];
        Crc.Attach(CrcKind.Crc24A, bits);
        TurboCode.Encode(bits, streams);
        short[] buffer = new short[streams.Length];
        var decoder = new TurboDecoder();
        List<bool> good = [];
        foreach (int rv in (int[])[0, 2, 3, 1])
        {
            byte[] sent = new byte[1200];
            RateMatching.Turbo(streams, 0, rv, 0, sent);
            RateMatching.InverseTurbo(Noisy(sent, 1.1, random), 0, rv, 0, buffer);
            decoder.Decode(buffer, K, 8, CrcKind.Crc24A, decoded);
            good.Add(bits.AsSpan().SequenceEqual(decoded));
        }

        Assert.False(good[0]);
        Assert.True(good[3]);
    }

    [Theory]
    [InlineData(40, 1, 0)]
    [InlineData(6144, 1, 0)]
    [InlineData(6145, 2, 24)]
    [InlineData(75400, 13, 24)]
    public void Segmentation_holds_every_bit(int bits, int count, int crc)
    {
        CodeBlocks blocks = CodeBlocks.Of(bits);
        Assert.Equal((count, crc), (blocks.Count, blocks.CrcBits));
        Assert.Equal(bits + count * crc + blocks.Filler, Enumerable.Range(0, count).Sum(blocks.SizeOf));
        Assert.Equal(14400, Enumerable.Range(0, count).Sum(i => blocks.RateMatchedBits(i, 14400, 6)));
    }

    private static byte[] Random(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))];

    private static short[] Noisy(byte[] bits, double sigma, Random random) =>
        [.. bits.Select(bit => (short)Math.Clamp(((bit == 0 ? 1 : -1) + sigma * Gaussian(random)) * 64, -2000, 2000))];

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
