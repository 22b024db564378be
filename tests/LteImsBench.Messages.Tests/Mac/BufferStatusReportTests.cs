using LteImsBench.Messages.Mac;

namespace LteImsBench.Messages.Tests.Mac;

public class BufferStatusReportTests
{
    // Table 6.1.3.1-1 of TS 36.321 grows by equal ratios from 10 to 150000 octets over the indices 1 to 62, rounded up.
    [Fact]
    public void Levels_follow_the_progression_of_the_table()
    {
        double ratio = Math.Pow(150_000.0 / 10, 1.0 / 61);
        Assert.Equal(0, BufferSizeLevels.Octets(0));
        for (int index = 1; index <= 62; index++)
            Assert.True(Math.Ceiling(10 * Math.Pow(ratio, index - 1) - 1e-6) == BufferSizeLevels.Octets(index), $"index {index}");
        Assert.True(BufferSizeLevels.Octets(63) > 150_000);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(1132, 31)]
    [InlineData(1133, 32)]
    [InlineData(150_000, 62)]
    [InlineData(150_001, 63)]
    [InlineData(int.MaxValue, 63)]
    public void An_amount_has_the_index_whose_range_holds_it(int octets, int index) => Assert.Equal(index, BufferSizeLevels.Index(octets));

    [Fact]
    public void Formats_are_those_of_the_figures()
    {
        // Figures 6.1.3.1-1 and 6.1.3.1-2: LCG ID 10, size 100101; sizes 000001 000010 111111 101010.
        byte[] octets = new byte[3];
        BufferStatusReport.Short(2, 0b100101).Write(octets);
        Assert.Equal(0b10_100101, octets[0]);
        BufferStatusReport.Long(1, 2, 63, 42).Write(octets);
        Assert.Equal([0b000001_00, 0b0010_1111, 0b11_101010], octets);

        BufferStatusReport read = BufferStatusReport.Read(BsrFormat.Long, octets);
        Assert.Equal([1, 2, 63, 42], Enumerable.Range(0, 4).Select(read.Index));
        read = BufferStatusReport.Read(BsrFormat.Truncated, [0b10_100101]);
        Assert.Equal((BsrFormat.Truncated, 2, 37, 0), (read.Format, read.Group, read.Index(2), read.Index(1)));
        Assert.True(read.Covers(2) && !read.Covers(1));
        Assert.Equal(BufferSizeLevels.Octets(37), read.OctetsOf(2));
    }

    [Theory]
    [InlineData(-30, 0)]
    [InlineData(-23, 0)]
    [InlineData(0, 23)]
    [InlineData(40, 63)]
    [InlineData(99, 63)]
    public void Power_headroom_levels_start_at_minus_23_dB(int decibel, int level)
    {
        Assert.Equal(level, PowerHeadroom.LevelOf(decibel));
        Assert.Equal(Math.Clamp(decibel, -23, 40), PowerHeadroom.DecibelOf(level));
    }
}
