using System.Buffers.Binary;
using System.IO.Compression;
using LteImsBench.Dsp;
using LteImsBench.Host.Cells;

namespace LteImsBench.Host.Tests.Drawing;

public sealed class PngWriterTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");

    [Fact]
    public void A_plot_is_a_png_of_its_size_with_rows_of_three_octets_a_pixel()
    {
        Cf32[] samples = [.. Enumerable.Range(0, 4096).Select(n => Cf32.Phasor(n * 0.3f))];
        CellPlot.Write(_file, new(samples, 1.92e6, null), []);
        byte[] png = File.ReadAllBytes(_file);
        Assert.Equal("89504e470d0a1a0a", Convert.ToHexStringLower(png.AsSpan(0, 8)));
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Assert.Equal("IDAT", System.Text.Encoding.ASCII.GetString(png, 37, 4));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        Assert.Equal((1 + 3 * width) * height, pixels.Length);

        // The check of the empty last chunk is the same in every file.
        Assert.Equal("0000000049454e44ae426082", Convert.ToHexStringLower(png.AsSpan(png.Length - 12)));
    }

    public void Dispose() => File.Delete(_file);
}
