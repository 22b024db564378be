using System.Net;
using System.Security.Cryptography;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests;

public class DeterminismTests
{
    [Fact]
    public void The_same_seed_gives_the_same_packets_at_the_same_time()
    {
        Assert.Equal(Run(1), Run(1));
        Assert.NotEqual(Run(1), Run(2));
    }

    private static string Run(int seed)
    {
        using var link = new TestLink(seed: seed) { Delay = 4, Jitter = 3, Loss = 0.05, Capture = [] };
        link.B.Listen(new(IPAddress.IPv6Any, 80), accepted => accepted.OnReceived = data => accepted.Send(data));
        TcpConnection client = link.A.Connect(new(Addresses.B6, 80));
        client.OnReceived = _ => { };
        client.Send(new byte[100_000]);
        link.A.Bind(new(Addresses.A4, 0)).Send(new byte[5000], new(Addresses.B4, 9));
        link.Run(20_000);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((long at, byte[] packet) in link.Capture)
        {
            hash.AppendData(BitConverter.GetBytes(at));
            hash.AppendData(packet);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
