using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Receiver;

public class ControlFormatReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void One_slot_of_the_recorded_cell_shows_its_subframe_and_a_clear_cfi(int subframe)
    {
        Cf32[] samples = MemoryMarshal.Cast<byte, Cf32>(File.ReadAllBytes(Corpus.Require("iq/lte-fdd-6prb-1.92MSps.cf32"))).ToArray();
        int start = Assert.Single(new CellSearcher { MaxOffsetHz = 5_000 }.Run(samples, 1)).FrameStart;
        var cell = new CellShape(new(1), 6, 1, CyclicPrefix.Normal, 6, false);
        int at = Math.Max(start, 0) + subframe * 1920;
        ControlFormat found = Assert.NotNull(ControlFormatReader.Read(samples.AsSpan(at, 960), cell, new(128, CyclicPrefix.Normal), null));
        Assert.Equal(subframe, found.Subframe);
        Assert.InRange(found.Margin, 0.5f, 1.4f);
    }

    [Fact]
    public void Less_than_a_slot_is_nothing() =>
        Assert.Null(ControlFormatReader.Read(new Cf32[900], new(new(1), 6, 1, CyclicPrefix.Normal, 6, false), new(128, CyclicPrefix.Normal), 0));
}
