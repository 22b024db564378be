using LteImsBench.Radio.Devices;

namespace LteImsBench.Radio.Tests.Devices;

public class RadioDeviceTests
{
    [Theory]
    [InlineData("", "expected driver:key=value")]
    [InlineData("bladerf:serial=1", "there is no radio 'bladerf'")]
    [InlineData("soapy:driver=lime", "not implemented")]
    [InlineData("zmq", "0 tx and 0 rx")]
    [InlineData("zmq:tx=tcp://*:2000", "1 tx and 0 rx")]
    [InlineData("zmq:tx=tcp://*:2000,rx=localhost:2001", "'localhost:2001' is no address")]
    [InlineData("zmq:tx=tcp://*:2000,rx=tcp://localhost:70000", "is no address")]
    [InlineData("zmq:tx=tcp://*:2000,rx=tcp://a:1,tx=tcp://*:2000,rx=tcp://b:1", "port 2000 is bound twice")]
    [InlineData("zmq:tx=tcp://*:2000,rx=tcp://a:1,speed=9", "there is no 'speed', expected one of tx, rx, base")]
    [InlineData("zmq:tx=tcp://*:2000,rx=tcp://a:1,base=fast", "base=fast: expected a number from")]
    [InlineData("zmq:tx=tcp://*:2000,rx=tcp://a:1,base=1e6,base=2e6", "'base' more than once")]
    [InlineData("zmq:tx", "'tx' in 'zmq:tx': expected key=value")]
    [InlineData("file:format=cf32", "expected rx=recording")]
    [InlineData("file:rx=a,format=mp3", "format=mp3: expected one of cf32")]
    public void What_is_wrong_is_said(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => RadioDevice.Parse(text)).Message);

    [Fact]
    public void A_radio_of_two_peers_is_opened_at_its_rate()
    {
        using IRadio radio = RadioDevice.Parse("zmq:tx=tcp://127.0.0.1:0,rx=tcp://localhost:1,tx=tcp://127.0.0.1:0,rx=tcp://localhost:1,base=23.04e6").Open(5.76e6);
        Assert.Equal(5.76e6, radio.SampleRate);
        Assert.Throws<ArgumentException>(() => RadioDevice.Parse("zmq:tx=tcp://127.0.0.1:0,rx=tcp://localhost:1,base=23.04e6").Open(15.36e6));
    }
}
