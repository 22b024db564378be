using LteImsBench.Dsp;
using LteImsBench.Radio.Air;

namespace LteImsBench.Radio.Tests.Air;

public class InMemoryAirTests
{
    [Fact]
    public void Each_ue_hears_all_ports_through_its_own_channel()
    {
        var air = new InMemoryAir(new(Ports: 2, SampleRate: 1e6, StepSamples: 4));
        AirTerminal near = air.Add(new(), new()), far = air.Add(new() { GainDb = -20, DelaySamples = 3 }, new());
        Step(air, [1, 2, 3, 4], [10, 20, 30, 40]);
        Assert.Equal([11, 22, 33, 44], Reals(near.Received));
        Assert.Equal([0, 0, 0, 1.1f], Reals(far.Received), Close);
        Step(air, [5, 6, 7, 8], [0, 0, 0, 0]);
        Assert.Equal([2.2f, 3.3f, 4.4f, 0.5f], Reals(far.Received), Close);
    }

    [Fact]
    public void The_cell_hears_the_sum_of_what_ues_send()
    {
        var air = new InMemoryAir(new(1, 1e6, 2));
        AirTerminal one = air.Add(new(), new()), two = air.Add(new(), new() { GainDb = 20, DelaySamples = 1 });
        one.Sent[0] = new(1, 0);
        one.Sent[1] = new(2, 0);
        two.Sent.Fill(new(3, 0));
        var received = new Cf32[2];
        air.Collect(received);
        Assert.Equal([1, 32], Reals(received), Close);
        Array.Clear(received);
        air.Collect(received);
        Assert.Equal([30, 0], Reals(received), Close);
        Assert.True(air.Remove(two));
        Assert.False(air.Remove(two));
    }

    [Fact]
    public void Each_antenna_has_fading_and_noise_of_its_own_and_all_lose_the_same_steps()
    {
        const int Steps = 300, Samples = 64;
        var air = new InMemoryAir(new(1, 1e6, Samples) { Antennas = 2, NoisePower = 1e-6, Seed = 2 });
        AirTerminal ue = air.Add(new(), new() { Profile = DelayProfile.Etu300, Erasure = 0.3, Seed = 5 });
        Cf32[] received = new Cf32[2 * Samples], quiet = new Cf32[2 * Samples];
        air.Collect(quiet);
        double cross = 0, first = 0, second = 0;
        int lost = 0;
        for (int step = 0; step < Steps; step++)
        {
            ue.Sent.Fill(new(1, 0));
            Array.Clear(received);
            air.Collect(received);
            Cf32 one = received[Samples - 1], other = received[^1];
            Assert.Equal(one.Power < 1e-4, other.Power < 1e-4);
            if (one.Power < 1e-4) lost++;
            (first, second) = (first + one.Power, second + other.Power);
            cross += (one * other.Conjugate).Re;
        }

        Assert.InRange(lost, 0.2 * Steps, 0.4 * Steps);
        Assert.InRange(Math.Abs(cross) / Math.Sqrt(first * second), 0, 0.5);
        Assert.NotEqual(quiet[0], quiet[Samples]);
    }

    [Fact]
    public void Some_steps_are_lost_in_either_direction()
    {
        const int Steps = 2000;
        var air = new InMemoryAir(new(2, 1e6, 1));
        AirTerminal ue = air.Add(new() { Erasure = 0.1, Seed = 4 }, new() { Erasure = 0.3, Seed = 5 });
        int down = 0, up = 0;
        var received = new Cf32[1];
        for (int step = 0; step < Steps; step++)
        {
            Step(air, [1], [0]);
            if (ue.Received[0].Power == 0) down++;
            ue.Sent[0] = new(1, 0);
            Array.Clear(received);
            air.Collect(received);
            if (received[0].Power == 0) up++;
        }

        Assert.InRange(down, 0.08 * Steps, 0.12 * Steps);
        Assert.InRange(up, 0.27 * Steps, 0.33 * Steps);
    }

    [Fact]
    public void Noise_is_that_of_the_receivers()
    {
        var air = new InMemoryAir(new(1, 1e6, 50_000) { NoisePower = 0.5 });
        AirTerminal ue = air.Add(new() { NoisePower = 0.1, Seed = 3 }, new() { NoisePower = 77 });
        air.Begin();
        air.Finish();
        Assert.Equal(0.1, ue.Received.ToArray().Average(sample => sample.Power), 0.005);
        var received = new Cf32[50_000];
        air.Collect(received);
        Assert.Equal(0.5, received.Average(sample => sample.Power), 0.02);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_delay_is_as_long_as_it_says_whatever_the_step(int delay)
    {
        var line = new DelayLine(delay);
        List<float> heard = [];
        foreach (int step in new[] { 4, 1, 7, 4, 12, 3 })
        {
            Cf32[] samples = [.. Enumerable.Range(heard.Count, step).Select(n => new Cf32(n + 1, 0))];
            line.Run(samples);
            heard.AddRange(Reals(samples));
        }

        Assert.Equal([.. Enumerable.Range(0, 31).Select(n => (float)Math.Max(0, n + 1 - delay))], heard);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var air = new InMemoryAir(new(1, 1.92e6, 1920) { NoisePower = 0.1 });
        AirTerminal ue = air.Add(new() { Profile = DelayProfile.Epa5, NoisePower = 0.1, DelaySamples = 5 }, new() { OffsetHz = 100 });
        var samples = new Cf32[1920];
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(default, ue.Received[100]);

        void Run()
        {
            air.Begin();
            air.Broadcast(0, samples);
            air.Finish();
            air.Collect(samples);
        }
    }

    private static bool Close(float left, float right) => Math.Abs(left - right) < 1e-4f;

    private static void Step(InMemoryAir air, float[] first, float[] second)
    {
        air.Begin();
        air.Broadcast(0, [.. first.Select(value => new Cf32(value, 0))]);
        air.Broadcast(1, [.. second.Select(value => new Cf32(value, 0))]);
        air.Finish();
    }

    private static float[] Reals(ReadOnlySpan<Cf32> samples)
    {
        var reals = new float[samples.Length];
        for (int i = 0; i < reals.Length; i++) reals[i] = samples[i].Re;
        return reals;
    }
}
