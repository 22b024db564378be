using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Receiver;

/// <summary>A cell that somebody else transmitted: FDD, 6 PRB, PCI 1, one port.</summary>
public class RecordedCellTests
{
    [Fact]
    public void The_recorded_cell_is_found_and_its_mib_decoded()
    {
        Cf32[] samples = Load();
        SearchedCell cell = Assert.Single(new CellSearcher { MaxOffsetHz = 10_000 }.Run(samples, 1));
        Assert.Equal((1, CyclicPrefix.Normal), (cell.Pci.Value, cell.Prefix));
        int start = Math.Max(cell.FrameStart, 0);
        ReceivedMib? mib = new MibReceiver(cell.Pci, cell.Prefix).Decode([samples[start..(start + 1920)]]);
        Assert.NotNull(mib);
        Assert.Equal((6, 1), (mib.Cell.PrbCount, mib.Cell.Ports));
    }

    [Fact]
    public void Its_control_format_and_system_information_are_read()
    {
        Cf32[] samples = Load();
        SearchedCell cell = Assert.Single(new CellSearcher { MaxOffsetHz = 10_000 }.Run(samples, 1));
        int start = Math.Max(cell.FrameStart, 0);
        ReceivedMib mib = new MibReceiver(cell.Pci, cell.Prefix).Decode([samples[start..(start + 1920)]])!;
        var receiver = new DownlinkReceiver(mib.Cell, new(128, cell.Prefix));
        List<ReceivedBlock> blocks = [];
        for (int subframe = 0; subframe < 10 && start + 1920 * (subframe + 1) <= samples.Length; subframe++)
            blocks.AddRange(receiver.Run(samples.AsSpan(start + 1920 * subframe, 1920), mib.Sfn, subframe));
        Assert.InRange(receiver.Channel.SinrDb, 10, 60);
        Assert.NotEmpty(blocks);
    }

    private static Cf32[] Load() => MemoryMarshal.Cast<byte, Cf32>(File.ReadAllBytes(Corpus.Require("iq/lte-fdd-6prb-1.92MSps.cf32"))).ToArray();
}
