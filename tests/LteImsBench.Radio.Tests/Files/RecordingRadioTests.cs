using LteImsBench.Dsp;
using LteImsBench.Radio.Devices;
using LteImsBench.Radio.Files;

namespace LteImsBench.Radio.Tests.Files;

public sealed class RecordingRadioTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("radio").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_passes_in_either_direction_can_be_played_again()
    {
        string sent = Path.Combine(_folder, "dl.sigmf-meta"), received = Path.Combine(_folder, "ul.sigmf-meta");
        Write(received, 2.5e6, [new(1, 2), new(3, 4), new(5, 6)]);
        using (var radio = new RecordingRadio(RadioDevice.Parse($"file:rx={received}").Open(2.5e6), null, new IqWriter(sent, IqFormat.SigMf, new(2.5e6, null, ""))))
        {
            var samples = new Cf32[2];
            radio.Transmit([new(7, 8)]);
            radio.Receive(samples);
            Assert.Equal([new(1, 2), new(3, 4)], samples);
            radio.Transmit([new(9, 10)]);
            radio.Receive(samples);
            Assert.Equal([new(5, 6), default], samples);
            Assert.False(radio.IsPaced);
        }

        Assert.Equal([new(7, 8), new(9, 10)], IqRecording.Load(sent, IqFormat.SigMf, null, 1).Samples);
    }

    [Fact]
    public void A_recording_of_another_rate_is_refused()
    {
        string file = Path.Combine(_folder, "a.sigmf-meta");
        Write(file, 1.92e6, [new(1, 2)]);
        Assert.Contains("1.92 MHz, the cell 5.76 MHz", Assert.Throws<IOException>(() => RadioDevice.Parse($"file:rx={file}").Open(5.76e6)).Message);
        Assert.ThrowsAny<IOException>(() => RadioDevice.Parse($"file:rx={file}.none").Open(5.76e6));
    }

    private static void Write(string file, double rate, Cf32[] samples)
    {
        using var writer = new IqWriter(file, IqFormat.SigMf, new(rate, null, "test"));
        writer.Write(samples);
    }
}
