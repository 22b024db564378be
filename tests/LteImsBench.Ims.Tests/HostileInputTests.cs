using LteImsBench.Core;
using LteImsBench.Sip;

namespace LteImsBench.Ims.Tests;

public class HostileInputTests
{
    // Every reply to a damaged message must itself be made of whole lines, and the core must go on serving.
    [Fact]
    public void Damaged_requests_never_stop_the_core()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        var random = new Random(20261124);
        byte[][] seeds =
        [
            phone.Register().Add("Security-Client", "ipsec-3gpp;alg=hmac-md5-96;spi-c=1").Add("Path", "<sip:p;lr>").ToOctets(),
            phone.Subscribe().ToOctets(),
            phone.Request(SipMethod.Invite, phone.Identity).Body("application/sdp", "v=0\r\no=- 1 1 IN IP4 10.0.0.2\r\ns=-\r\n"u8).ToOctets(),
        ];
        bench.Net.Loses = octets => octets.Span.StartsWith("SIP/2.0"u8) || octets.Span.StartsWith("NOTIFY"u8);
        for (int i = 0; i < 1_500; i++)
        {
            byte[] message = [.. seeds[i % seeds.Length]];
            for (int flips = random.Next(1, 6); flips > 0; flips--) message[random.Next(message.Length)] = (byte)random.Next(256);
            bench.Send(message.AsSpan(0, random.Next(2) == 0 ? message.Length : random.Next(message.Length)));
        }

        bench.Net.Loses = _ => false;
        Assert.Equal(401, bench.Ask(new TestPhone(bench, "+11234567891", "001010123456780").Register().Build()).Status);
        bench.Run(TimeSpan.FromSeconds(40));
        Assert.Equal(0, bench.Ims.PendingTransactions);
    }
}
