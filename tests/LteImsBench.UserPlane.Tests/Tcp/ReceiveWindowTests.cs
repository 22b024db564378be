using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class ReceiveWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_order_with_overlaps_comes_out_in_order(int seed)
    {
        var random = new Random(seed);
        byte[] sent = new byte[300_000];
        random.NextBytes(sent);
        var window = new ReceiveWindow();
        var read = new MemoryStream();
        int next = 0;
        while (read.Length < sent.Length)
        {
            // A piece from anywhere between the octets in order and the end of the window.
            int gap = random.Next(4) == 0 ? 0 : random.Next(6000);
            int at = next + gap;
            int length = Math.Min(Math.Min(random.Next(1, 3000), window.Free - gap), sent.Length - at);
            if (length > 0) next += window.Store(gap, sent.AsSpan(at, length));
            Assert.Equal(next - (int)read.Length, window.Readable);
            if (random.Next(8) != 0) continue;
            while (window.Readable > 0)
            {
                ReadOnlySpan<byte> data = window.Peek();
                read.Write(data);
                window.Consume(data.Length);
            }
        }

        Assert.True(sent.AsSpan().SequenceEqual(read.ToArray()));
        Assert.False(window.HasGap);
    }

    [Fact]
    public void Runs_beyond_the_cap_are_forgotten_and_may_come_again()
    {
        var window = new ReceiveWindow();
        for (int run = 0; run < 1000; run++) Assert.Equal(0, window.Store(10 + run * 20, new byte[10]));
        Assert.Equal(20, window.Store(0, new byte[10]));
        Assert.Equal(ReceiveWindow.Size - 20, window.Free);
        for (int more = 1; more < 128; more++) Assert.Equal(20, window.Store(0, new byte[10]));
        Assert.Equal(10, window.Store(0, new byte[10]));   // the 129th run was not kept
    }
}
