using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Host.Cells;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Host.Tests.Cells;

/// <summary>Cells as cheap receivers get them: other rates, wrong clocks, offsets, images, few bits, neighbours.</summary>
public class HardRecordingTests
{
    private static readonly string[] Known = ["SystemInformation (SIB2)", "SystemInformation (SIB3)", "SystemInformationBlockType1"];

    [Theory]
    [InlineData(3.2e6, 30e-6, 45_000)]
    [InlineData(4e6, -30e-6, -97_000)]
    public void Eight_bits_at_no_lte_rate_with_a_wrong_clock_are_read(double rate, double clock, double offset)
    {
        Cf32[] samples = Record(15, 2, 77, 160, new() { OffsetHz = offset, DelaySamples = 1234 }, snr: 14);
        samples = Quantise(Resampler.Run(samples, 3.84e6, rate * (1 + clock)));
        ScannedCell cell = Assert.Single(new CellScanner().Run(new(samples, rate, null)));
        Assert.Equal((77, 15, 2), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports));
        Assert.InRange(cell.OffsetHz, offset - 50, offset + 50);
        Assert.InRange(cell.ClockPpm, clock * 1e6 - 1, clock * 1e6 + 1);
        Assert.Equal(Known, cell.Messages.Select(message => message.Name).Order());
    }

    [Fact]
    public void Two_cells_with_one_primary_sequence_are_both_read()
    {
        Cf32[] strong = Record(6, 1, 3, 120, new(), snr: null), weak = Record(6, 2, 6, 130, new() { OffsetHz = 700 }, snr: 20);
        for (int n = 0; n < strong.Length; n++) strong[n] += weak[n + 3333] * 0.7f;
        IReadOnlyList<ScannedCell> cells = new CellScanner { MaxOffsetHz = 10_000 }.Run(new(strong, 1.92e6, null));
        Assert.Equal([(3, 1), (6, 2)], cells.Select(cell => ((int)cell.Cell.Pci.Value, cell.Cell.Ports)));
        Assert.All(cells, cell => Assert.Contains(cell.Messages, message => message.Name == "SystemInformationBlockType1"));
    }

    [Fact]
    public void A_recording_narrower_than_the_cell_has_its_mib_only()
    {
        Cf32[] samples = Resampler.Run(Record(25, 2, 150, 60, new(), snr: 15), 7.68e6, 2.048e6);
        ScannedCell cell = Assert.Single(new CellScanner { MaxOffsetHz = 10_000 }.Run(new(samples, 2.048e6, null)));
        Assert.Equal((150, 25, 2, true), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports, cell.IsCut));
        Assert.Empty(cell.Messages);
        Assert.Empty(cell.CfiCounts);
    }

    [Fact]
    public void Mibs_of_several_periods_are_added_up_where_one_is_not_enough()
    {
        Cf32[] samples = Record(6, 1, 301, 240, new() { Seed = 3 }, snr: -8);
        ScannedCell cell = Assert.Single(new CellScanner { MaxOffsetHz = 5_000 }.Run(new(samples, 1.92e6, null)));
        Assert.Equal((301, 6, 1, 0), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports, cell.Sfn));
    }

    [Fact]
    public void A_message_sent_again_is_listed_once_with_its_times()
    {
        ScannedCell cell = Assert.Single(new CellScanner { MaxOffsetHz = 5_000 }.Run(new(Record(6, 1, 3, 100, new(), snr: 20), 1.92e6, null)));
        ScannedMessage sib1 = Assert.Single(cell.Messages, message => message.Name == "SystemInformationBlockType1");
        Assert.Equal([new(0, 5), new(2, 5), new(4, 5), new(6, 5), new(8, 5)], sib1.Times);
    }

    [Theory]
    [InlineData(1.92e6)]
    [InlineData(7.68e6)]
    public void A_rate_that_is_wrong_finds_no_cell(double claimed)
    {
        Cf32[] samples = Record(15, 1, 77, 60, new(), snr: 20);
        Assert.Empty(new CellScanner { MaxOffsetHz = 20_000 }.Run(new(samples, claimed, null)));
    }

    private static Cf32[] Record(int prb, int ports, ushort pci, int subframes, AirChannelSettings air, double? snr)
    {
        List<Cf32> samples = [];
        var settings = new CellRecorderSettings
        {
            Cell = new() { PrbCount = prb, AntennaPorts = ports, Pci = new Pci(pci) },
            Subframes = subframes,
            SnrDb = snr,
            Air = air,
        };
        new CellRecorder(settings).Run(span => samples.AddRange(span));
        return [.. samples];
    }

    // Eight bits of which the loudest are clipped, an image at -26 dB and an offset.
    private static Cf32[] Quantise(Cf32[] samples)
    {
        float scale = 32 / MathF.Sqrt(samples.Average(sample => sample.Power));
        var image = new Cf32(0.05f, 0.02f);
        return [.. samples.Select(sample => sample + image * sample.Conjugate)
            .Select(sample => new Cf32(Level(sample.Re * scale + 6), Level(sample.Im * scale - 3)))];
    }

    private static float Level(float value) => Math.Clamp(MathF.Round(value), -128, 127) / 128;
}
