using System.Runtime.InteropServices;
using LteImsBench.Core.Evidence;
using LteImsBench.Dsp;
using LteImsBench.Host.Cells;
using LteImsBench.Radio.Files;
using LteImsBench.Radio.Resampling;
using LteImsBench.Testing;

namespace LteImsBench.Host.Tests.Cells;

/// <summary>The scan of a cell that somebody else transmitted, and of what becomes of it on the way through cheap receivers.</summary>
public sealed class CellScannerTests : IDisposable
{
    private const double Rate = 1.92e6;

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void The_recorded_cell_is_read() => AssertRead(Scan(Recorded(), Rate));

    [Theory]
    [InlineData(37_000)]
    [InlineData(-12_500)]
    public void A_carrier_offset_is_found(double offset)
    {
        Cf32[] samples = Recorded();
        for (int n = 0; n < samples.Length; n++) samples[n] *= Cf32.Phasor((float)(2 * Math.PI * (offset * n / Rate % 1)));
        ScannedCell cell = Assert.Single(Scan(samples, Rate));
        AssertRead([cell]);
        Assert.InRange(cell.OffsetHz, offset - 100, offset + 100);
    }

    [Fact]
    public void A_rate_that_is_no_lte_rate_is_resampled() => AssertRead(Scan(Resampler.Run(Recorded(), Rate, 2.4e6), 2.4e6));

    [Theory]
    [InlineData(IqFormat.S8)]
    [InlineData(IqFormat.U8)]
    [InlineData(IqFormat.Ci16)]
    public void Integer_samples_are_read(IqFormat format)
    {
        using (var stream = File.Create(_file))
        using (var writer = new BinaryWriter(stream))
        {
            foreach (Cf32 sample in Recorded())
            {
                foreach (float value in (ReadOnlySpan<float>)[sample.Re, sample.Im])
                {
                    if (format == IqFormat.S8) writer.Write((sbyte)Math.Clamp(MathF.Round(value * 64), -128, 127));
                    else if (format == IqFormat.U8) writer.Write((byte)Math.Clamp(MathF.Round(value * 64 + 127.5f), 0, 255));
                    else writer.Write((short)Math.Clamp(value * 8000, -32768, 32767));
                }
            }
        }

        AssertRead(new CellScanner { MaxOffsetHz = 10_000 }.Run(IqRecording.Load(_file, format, Rate, 1)));
    }

    [Fact]
    public void One_slot_names_the_cell_though_not_its_mib()
    {
        Cf32[] samples = Recorded();
        ScannedCell cell = Assert.Single(Scan(samples[..960], Rate));
        Assert.Equal((1, false), (cell.Cell.Pci.Value, cell.HasMib));
    }

    [Fact]
    public void Noise_has_no_cell()
    {
        var random = new Random(6);
        Cf32[] noise = [.. Enumerable.Range(0, 19_200).Select(_ => new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f))];
        Assert.Empty(Scan(noise, Rate));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 192, 127, 0, 0, 192, 127 })]
    public void A_file_without_samples_or_without_numbers_is_refused(byte[] octets)
    {
        File.WriteAllBytes(_file, octets);
        Assert.Throws<InvalidDataException>(() => IqRecording.Load(_file, IqFormat.Cf32, Rate, 1));
    }

    public void Dispose() => File.Delete(_file);

    private static void AssertRead(IReadOnlyList<ScannedCell> cells)
    {
        ScannedCell cell = Assert.Single(cells);
        Assert.Equal((1, 6, 1), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports));
        Assert.Contains(cell.Messages, message => message.Kind == RntiKind.SystemInformation && message.Name == "SystemInformationBlockType1");
    }

    private static IReadOnlyList<ScannedCell> Scan(Cf32[] samples, double rate) => new CellScanner { MaxOffsetHz = 50_000 }.Run(new(samples, rate, null));

    private static Cf32[] Recorded() => MemoryMarshal.Cast<byte, Cf32>(File.ReadAllBytes(Corpus.Require("iq/lte-fdd-6prb-1.92MSps.cf32"))).ToArray();
}
