using LteImsBench.Phy.Benchmarks;

namespace LteImsBench.Phy.Tests.Benchmarks;

public class PhyBenchmarkTests
{
    /// <summary>What is measured works: it decodes its own block, or throws.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(100)]
    public void The_subframe_that_is_measured_decodes(int prb)
    {
        SubframeTime time = PhyBenchmark.Subframe(prb, TimeSpan.FromTicks(1));
        Assert.Equal(prb, time.PrbCount);
        Assert.True(time.Bits > 4000);
    }
}
