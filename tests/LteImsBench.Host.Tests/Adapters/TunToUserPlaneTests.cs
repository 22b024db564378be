using System.Net;
using LteImsBench.Host.Adapters;

namespace LteImsBench.Host.Tests.Adapters;

public class TunToUserPlaneTests
{
    [Theory]
    [InlineData("10.45.0.0/16", "10.45.255.254")]
    [InlineData("192.168.7.128/25", "192.168.7.254")]
    [InlineData("203.0.113.8/30", "203.0.113.10")]
    [InlineData("0.0.0.0/0", "255.255.255.254")]
    public void The_host_has_the_last_address_before_that_of_broadcast(string pool, string address) =>
        Assert.Equal(IPAddress.Parse(address), TunToUserPlane.HostAddress(IPNetwork.Parse(pool)));
}
