using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Host.Cells;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Tests.Cells;

/// <summary>The bench's own cell, recorded and scanned.</summary>
public class CellRecorderTests
{
    [Theory]
    [InlineData(1, CyclicPrefix.Normal)]
    [InlineData(2, CyclicPrefix.Normal)]
    [InlineData(2, CyclicPrefix.Extended)]
    [InlineData(4, CyclicPrefix.Normal)]
    [InlineData(4, CyclicPrefix.Extended)]
    public void Its_system_information_is_read_through_noise_and_offset(int ports, CyclicPrefix prefix)
    {
        CellRecorderSettings settings = Settings(ports) with { Prefix = prefix, SnrDb = 12, Air = new() { OffsetHz = 1500, DelaySamples = 777 } };
        ScannedCell cell = Assert.Single(new CellScanner { MaxOffsetHz = 5_000 }.Run(new(Record(settings), 1.92e6, null)));
        Assert.Equal((301, 6, ports, prefix), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports, cell.Cell.Prefix));
        Assert.InRange(cell.OffsetHz, 1450, 1550);
        Assert.Equal(["SystemInformation (SIB2)", "SystemInformation (SIB3)", "SystemInformationBlockType1"], cell.Messages.Select(message => message.Name).Order());
    }

    [Fact]
    public void One_seed_gives_one_recording()
    {
        CellRecorderSettings settings = Settings(2) with { Subframes = 3, SnrDb = 10, Air = new() { Profile = DelayProfile.Epa5, Seed = 7 } };
        Assert.Equal(Record(settings), Record(settings));
        Assert.NotEqual(Record(settings), Record(settings with { Air = settings.Air with { Seed = 8 } }));
    }

    private static CellRecorderSettings Settings(int ports) => new() { Cell = new() { PrbCount = 6, AntennaPorts = ports, Pci = new Pci(301) }, Subframes = 100 };

    private static Cf32[] Record(CellRecorderSettings settings)
    {
        List<Cf32> samples = [];
        new CellRecorder(settings).Run(span => samples.AddRange(span));
        return [.. samples];
    }
}
