using LteImsBench.L2.Pdcp;

namespace LteImsBench.L2.Tests.Pdcp;

public class PdcpReceiverTests
{
    // TS 36.323 §5.1.2.1.3: an SN below the expected one belongs to the next HFN.
    [Fact]
    public void In_UM_the_HFN_rises_when_the_SN_falls()
    {
        var receiver = new PdcpReceiver(7, isAcknowledged: false, new());
        Assert.Equal([0, 5, 127, 128, 140, 267], Counts(receiver, 0, 5, 127, 0, 12, 11));
    }

    // §5.1.2.1.2 with 12 bits: reordering window 2048.
    [Fact]
    public void In_AM_old_PDUs_and_duplicates_are_discarded()
    {
        var receiver = new PdcpReceiver(12, isAcknowledged: true, new());
        Assert.Equal([0, 1, 2, -1, -1, -1], Counts(receiver, 0, 1, 2, 2, 0, 4000));
    }

    [Fact]
    public void In_AM_COUNT_goes_on_over_the_end_of_the_SN_space()
    {
        var receiver = new PdcpReceiver(12, isAcknowledged: true, new());
        for (int count = 0; count < 4090; count++) Assert.Equal([count], Counts(receiver, count));

        // Ahead over the wrap, back before it within the window, ahead again.
        Assert.True(receiver.TryAccept(3, out long ahead));
        Assert.Equal(4099, ahead);
        Assert.Equal(4100, receiver.Next);
        Assert.True(receiver.TryAccept(4095, out long behind));
        Assert.Equal(4095, behind);
        Assert.Equal(4100, receiver.Next);
        receiver.LastSubmitted = 4099;
        Assert.False(receiver.TryAccept(4095, out _));
        Assert.Equal([4100], Counts(receiver, 4));
    }

    [Fact]
    public void What_waits_is_a_duplicate_when_it_comes_again()
    {
        var receiver = new PdcpReceiver(12, isAcknowledged: true, new());
        Assert.True(receiver.TryAccept(7, out long count));
        receiver.Stored.Store(count, [1, 2]);
        Assert.False(receiver.TryAccept(7, out _));
        Assert.True(receiver.Stored.TryTake(7, out byte[] buffer, out int length));
        Assert.Equal([1, 2], buffer[..length]);
        receiver.Stored.Return(buffer);
        Assert.Equal(0, receiver.Stored.Count);
    }

    /// <summary>Accepts and at once submits; -1 for what is discarded.</summary>
    private static List<long> Counts(PdcpReceiver receiver, params int[] sns)
    {
        var counts = new List<long>();
        foreach (int sn in sns)
        {
            bool isAccepted = receiver.TryAccept(sn & 0xFFF, out long count);
            if (isAccepted) receiver.LastSubmitted = count;
            counts.Add(isAccepted ? count : -1);
        }

        return counts;
    }
}
