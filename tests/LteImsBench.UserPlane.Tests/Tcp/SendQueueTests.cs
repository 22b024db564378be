using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class SendQueueTests
{
    [Fact]
    public void Octets_come_out_as_they_went_in_while_the_ring_grows_and_turns()
    {
        var random = new Random(4);
        var queue = new SendQueue();
        byte next = 0;
        byte oldest = 0;
        for (int step = 0; step < 5000; step++)
        {
            byte[] data = new byte[random.Next(400)];
            for (int i = 0; i < data.Length; i++) data[i] = next++;
            queue.Append(data);
            int offset = random.Next(queue.Length + 1);
            byte[] copy = new byte[random.Next(queue.Length - offset + 1)];
            queue.CopyTo(offset, copy);
            for (int i = 0; i < copy.Length; i++) Assert.Equal((byte)(oldest + offset + i), copy[i]);
            int dropped = random.Next(Math.Min(queue.Length, 420) + 1);
            queue.Drop(dropped);
            oldest += (byte)dropped;
        }
    }
}
