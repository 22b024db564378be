using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>A PUCCH on two receive antennas.</summary>
public class PucchAntennasTests
{
    private const int Resource = 3;
    private const int CqiBits = 4;

    private static readonly Rnti Ue = new(0x46);
    private static readonly UplinkCell Cell = new(new(150), 6, CyclicPrefix.Normal, new(1, false, 0, true, false, 0, false, 0), new(1, 2, 0, 0));

    private readonly Random _random = new(11);
    private readonly PucchTransmitter _transmitter = new(Cell);
    private readonly PucchReceiver _receiver = new(Cell);
    private readonly ResourceGrid _sent = Grid();
    private readonly ResourceGrid[] _heard = [Grid(), Grid()];

    [Theory]
    [InlineData(PucchFormat.Format1)]
    [InlineData(PucchFormat.Format1a)]
    [InlineData(PucchFormat.Format1b)]
    [InlineData(PucchFormat.Format2)]
    [InlineData(PucchFormat.Format2b)]
    public void Two_antennas_make_up_for_6_dB_of_fading(PucchFormat format)
    {
        const int Count = 600;
        int one = 0, both = 0;
        for (int i = 0; i < Count; i++)
        {
            var (ack, cqi) = Send(format, i);
            Hear(_heard[0], snrDb: 6, Fade(), noise: 1);
            if (IsRight(_receiver.Run([_heard[0]], new(i % 10), format, Ue, Resource, CqiBits), ack, cqi)) one++;
            Hear(_heard[0], snrDb: 0, Fade(), noise: 1);
            Hear(_heard[1], snrDb: 0, Fade(), noise: 1);
            if (IsRight(_receiver.Run(_heard, new(i % 10), format, Ue, Resource, CqiBits), ack, cqi)) both++;
        }

        Assert.True(both > one, $"{both} with two antennas, {one} with one and 6 dB more");
        Assert.InRange(both, Count * 98 / 100, Count);
    }

    [Theory]
    [InlineData(PucchFormat.Format1, 10)]
    [InlineData(PucchFormat.Format1a, 28)]
    [InlineData(PucchFormat.Format1b, 28)]
    [InlineData(PucchFormat.Format2, 50)]
    public void Noise_is_seldom_taken_for_a_signal(PucchFormat format, int most)
    {
        // 3, 15 and 30 are expected. The second antenna is ten times as loud.
        int count = 0;
        for (int i = 0; i < 3000; i++)
        {
            for (int antenna = 0; antenna < 2; antenna++)
            {
                _heard[antenna].Clear();
                Waveforms.AddNoise(_random, _heard[antenna].Values, antenna == 0 ? 1 : 100);
            }

            if (_receiver.Run(_heard, new(i % 10), format, Ue, Resource, CqiBits).IsDetected) count++;
        }

        Assert.InRange(count, 1, most);
    }

    [Theory]
    [InlineData(PucchFormat.Format1b, 0)]
    [InlineData(PucchFormat.Format1b, 1)]
    [InlineData(PucchFormat.Format2a, 0)]
    [InlineData(PucchFormat.Format2a, 1)]
    public void A_deaf_antenna_takes_nothing_from_the_other(PucchFormat format, int deaf)
    {
        // Zeros, then loud noise.
        for (int i = 0; i < 200; i++)
        {
            var (ack, cqi) = Send(format, i);
            Hear(_heard[1 - deaf], snrDb: -1, new(0, 1), noise: 1);
            _heard[deaf].Clear();
            if (i >= 100) Waveforms.AddNoise(_random, _heard[deaf].Values, 1e4);
            PucchResult result = _receiver.Run(_heard, new(i % 10), format, Ue, Resource, CqiBits);
            Assert.Equal((true, ack, cqi), (result.IsDetected, result.Ack, result.Cqi));
            Assert.InRange(result.SinrDb, -6, 4);
        }
    }

    [Fact]
    public void Two_deaf_antennas_hear_nothing()
    {
        foreach (PucchFormat format in Enum.GetValues<PucchFormat>())
            Assert.False(_receiver.Run(_heard, new(0), format, Ue, Resource, CqiBits).IsDetected);
    }

    [Theory]
    [InlineData(PucchFormat.Format1a)]
    [InlineData(PucchFormat.Format2)]
    public void Sinr_is_that_of_both_antennas_power_their_mean(PucchFormat format)
    {
        Send(format, 0);
        Hear(_heard[0], snrDb: 20, new(1, 0), noise: 1);
        Hear(_heard[1], snrDb: 20, new(0, 1), noise: 4);
        PucchResult result = _receiver.Run(_heard, new(0), format, Ue, Resource, CqiBits);
        Assert.Equal(23, result.SinrDb, 2.0);
        Assert.Equal(10 * Math.Log10((100 + 400) / 2), result.PowerDb, 0.5);
        Assert.Equal(0, result.TimingOffset);
    }

    [Fact]
    public void Receiving_allocates_nothing()
    {
        Send(PucchFormat.Format1b, 0);
        Hear(_heard[0], snrDb: 3, new(1, 0), noise: 1);
        Hear(_heard[1], snrDb: 3, new(1, 0), noise: 1);
        Round();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) Round();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Round()
        {
            Assert.True(_receiver.Run(_heard, new(0), PucchFormat.Format1b, Ue, Resource, 0).IsDetected);
            _receiver.Run(_heard, new(0), PucchFormat.Format2b, Ue, Resource, CqiBits);
        }
    }

    [Fact]
    public void No_antenna_and_three_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _receiver.Run([], new(0), PucchFormat.Format1, Ue, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _receiver.Run([Grid(), Grid(), Grid()], new(0), PucchFormat.Format1, Ue, 0, 0));
    }

    private static ResourceGrid Grid() => new(Cell.SymbolsPerSubframe, Cell.Subcarriers);

    private static bool IsRight(in PucchResult result, uint ack, uint cqi) => result.IsDetected && result.Ack == ack && result.Cqi == cqi;

    private (uint Ack, uint Cqi) Send(PucchFormat format, int subframe)
    {
        uint ack = (uint)_random.Next(1 << format.AckBits), cqi = format.IsChannelQuality ? (uint)_random.Next(1 << CqiBits) : 0;
        _sent.Clear();
        _transmitter.Run(_sent, new(subframe % 10), new(format, Ue, Resource, ack, cqi, CqiBits));
        return (ack, cqi);
    }

    // A gain with two Gaussian parts and a mean power of 1.
    private Cf32 Fade()
    {
        float radius = MathF.Sqrt(-MathF.Log(1 - _random.NextSingle()));
        return Cf32.Phasor(2 * MathF.PI * _random.NextSingle()) * radius;
    }

    private void Hear(ResourceGrid heard, double snrDb, Cf32 gain, double noise)
    {
        gain *= (float)Math.Sqrt(noise * Math.Pow(10, snrDb / 10));
        for (int i = 0; i < heard.Values.Length; i++) heard.Values[i] = _sent.Values[i] * gain;
        Waveforms.AddNoise(_random, heard.Values, noise);
    }
}
