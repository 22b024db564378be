using LteImsBench.Core.Identity;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests;

public class AllocationTests
{
    // The first second that does decides: once in a while a table of RLC grows to more than it ever held, with losses more often.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 64_000)]
    public void A_second_with_data_both_ways_allocates_nothing(double loss, long most)
    {
        var network = new TestNetwork(air: new(2, loss, loss)) { IsChecked = false };
        ScriptedUe[] ues = [.. Enumerable.Range(1, 4).Select(seed => network.AddConnectedUe(seed))];
        EnbUeId[] ids = [.. network.Enb.Snapshot().Select(status => status.Id)];
        network.Core.CountsOnly = true;
        byte[] packet = new byte[700];
        void Exchange(int milliseconds)
        {
            for (int ms = 0; ms < milliseconds; ms++)
            {
                for (int n = 0; n < ues.Length; n++)
                {
                    if (ms % 4 != n) continue;
                    ues[n].SendData(new(5), packet);
                    network.Enb.SendData(ids[n], new(5), packet);
                }

                network.Run(1);
            }
        }

        Exchange(2500);   // pools and windows fill, code is compiled
        int packets = network.Core.Packets;
        long least = long.MaxValue;
        for (int second = 0; second < 5 && least > most; second++)
        {
            long before = network.Allocated;
            Exchange(1000);
            least = Math.Min(least, network.Allocated - before);
        }

        Assert.True(network.Core.Packets - packets > 800);
        Assert.InRange(least, 0, most);
    }
}
