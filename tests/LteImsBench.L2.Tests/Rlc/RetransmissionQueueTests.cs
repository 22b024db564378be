using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests.Rlc;

public class RetransmissionQueueTests
{
    private readonly RetransmissionQueue _queue = new();
    private readonly SentPdu _pdu = new();

    public RetransmissionQueueTests() => _pdu.Extend(100, new());

    [Theory]
    [InlineData("between", "10-20 40-50", 25, 30, 5, "10-20 25-30 40-50")]
    [InlineData("covered", "10-50", 20, 30, 0, "10-50")]
    [InlineData("over the front", "10-50", 0, 30, 10, "0-10 10-50")]
    [InlineData("over the end", "10-50", 30, 60, 10, "10-50 50-60")]
    [InlineData("over two and their gaps", "10-20 30-40", 0, 100, 80, "0-10 10-20 20-30 30-40 40-100")]
    public void Only_what_is_not_pending_is_added(string why, string pending, int start, int end, int added, string result)
    {
        foreach (string portion in pending.Split(' '))
        {
            int[] edges = [.. portion.Split('-').Select(int.Parse)];
            Add(5, edges[0], edges[1]);
        }

        Assert.True(added == Add(5, start, end), why);
        Assert.Equal(result, Drain());
    }

    [Fact]
    public void The_order_is_that_of_the_window()
    {
        Add(1, 0, 100);
        Assert.Equal(100, _queue.Add(new(1020, 0, 100), new(), Order));
        Assert.Equal(1020, _queue.First.Sn);
    }

    [Fact]
    public void Octets_count_a_segment_header_each()
    {
        _pdu.AddBoundary(50);
        Add(5, 0, 100);
        Assert.Equal(100 + 4 + 2, _queue.Octets);   // one length indicator
        Assert.False(_queue.TakeFromFirst(50, _pdu));
        Assert.Equal(50 + 4, _queue.Octets);
        Assert.True(_queue.TakeFromFirst(50, _pdu));
        Assert.Equal((0, 0), (_queue.Count, _queue.Octets));
    }

    private static int Order(int sn) => AmWindow.Distance(1000, sn);

    private int Add(int sn, int start, int end) => _queue.Add(new(sn, start, end), _pdu, Order);

    private string Drain()
    {
        var portions = new List<string>();
        while (_queue.Count > 0)
        {
            portions.Add($"{_queue.First.Start}-{_queue.First.End}");
            _queue.TakeFromFirst(_queue.First.Octets, _pdu);
        }

        return string.Join(' ', portions);
    }
}
