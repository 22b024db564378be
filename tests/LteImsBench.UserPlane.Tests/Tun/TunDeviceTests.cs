using System.Net;
using LteImsBench.UserPlane.Tun;

namespace LteImsBench.UserPlane.Tests.Tun;

/// <summary>The device itself; packets go through it in the tests with the kernel as peer.</summary>
public sealed class TunDeviceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a name")]
    [InlineData("lte/ims")]
    [InlineData("sixteen-letters-")]
    public void A_name_that_no_interface_can_have_is_refused(string name)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("TUN devices are Linux'");
        Assert.Contains("name of a network interface", Assert.Throws<IOException>(() => new TunDevice(name, _ => { })).Message);
    }

    [Fact]
    public void A_device_takes_an_address_and_is_gone_afterwards()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("TUN devices are Linux'");
        const string Name = "lteimstest0";
        TunDevice device;
        try
        {
            device = new(Name, _ => { });
        }
        catch (IOException refusal)
        {
            Assert.Skip(refusal.Message);
            return;
        }

        using (device)
        {
            device.Configure(IPAddress.Parse("10.211.255.254"), IPNetwork.Parse("10.211.0.0/16"), 1450);
            device.Start();
            device.Write([0xFF]);   // of no version of IP
            Assert.Equal(1, device.Refused);
            Assert.True(Directory.Exists("/sys/class/net/" + Name));
            Assert.Equal("1450", File.ReadAllText($"/sys/class/net/{Name}/mtu").Trim());
        }

        Assert.False(Directory.Exists("/sys/class/net/" + Name));
    }
}
