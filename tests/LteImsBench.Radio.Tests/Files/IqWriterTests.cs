using LteImsBench.Dsp;
using LteImsBench.Radio.Files;

namespace LteImsBench.Radio.Tests.Files;

public sealed class IqWriterTests : IDisposable
{
    private static readonly Cf32[] Samples = [new(0.5f, -0.25f), new(-1, 0.125f), new(0, 0)];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Floats_are_written_in_little_endian_pairs()
    {
        string file = Write(IqFormat.Cf32, Samples);
        Assert.Equal("0000003F000080BE", Convert.ToHexString(File.ReadAllBytes(file))[..16]);
    }

    [Fact]
    public void Integers_have_full_scale_32768_and_are_clipped()
    {
        string file = Path.Combine(_folder, "a.iq");
        using (var writer = new IqWriter(file, IqFormat.Ci16, new(1e6, null, "")))
        {
            writer.Write([new(0.5f, -1), new(2, 0)]);
            Assert.Equal((2, 1), (writer.Count, writer.Clipped));
        }

        Assert.Equal("00400080FF7F0000", Convert.ToHexString(File.ReadAllBytes(file)));
    }

    [Fact]
    public void A_sigmf_recording_tells_its_rate_and_frequency()
    {
        IqRecording recording = IqRecording.Load(Write(IqFormat.SigMf, Samples), IqFormat.SigMf, null, 1);
        Assert.Equal((1.92e6, 2.655e9), (recording.SampleRate, recording.FrequencyHz));
        Assert.Equal(Samples, recording.Samples);
    }

    [Fact]
    public void Octets_are_not_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IqWriter(Path.Combine(_folder, "b"), IqFormat.S8, new(1, null, "")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(IqFormat format, Cf32[] samples)
    {
        string file = Path.Combine(_folder, "recording.iq");
        using var writer = new IqWriter(file, format, new(1.92e6, 2.655e9, "test"));
        writer.Write(samples);
        return file;
    }
}
