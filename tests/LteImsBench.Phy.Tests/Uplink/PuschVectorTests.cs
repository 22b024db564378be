using System.Globalization;
using System.Text.RegularExpressions;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>PUSCH waveforms that srsRAN made, with their parameters in phy/vectors.tsv.</summary>
public partial class PuschVectorTests
{
    public static TheoryData<int> Rows => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_waveform_of_another_transmitter_is_decoded(int row)
    {
        Vector vector = Load(row);
        var grid = new ResourceGrid(14, vector.Cell.Subcarriers);
        new ScFdmaDemodulator(vector.Numbers).Run(vector.Samples, grid);
        byte[] block = new byte[vector.Pusch.Size];
        PuschResult result = new PuschReceiver(vector.Cell).Run([grid], vector.Tti, vector.Pusch, block);
        Assert.True(result.IsOk);
        Assert.Equal(vector.Block, block);
        Assert.Equal(0, result.Measurement.TimingOffset);
        Assert.InRange(result.Measurement.SinrDb, 30, 200);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Our_waveform_is_the_same_up_to_a_factor(int row)
    {
        Vector vector = Load(row);
        ResourceGrid grid = new(14, vector.Cell.Subcarriers), theirs = new(14, vector.Cell.Subcarriers);
        new PuschTransmitter(vector.Cell).Run(grid, vector.Tti, vector.Pusch, vector.Block, default);
        var samples = new Cf32[vector.Samples.Length];
        new ScFdmaModulator(vector.Numbers).Run(grid, samples);
        Assert.True(Waveforms.EvmDb(vector.Samples, samples) < -40);

        // Their reference signal is less exact than the rest: its phases are too large for single precision.
        new ScFdmaDemodulator(vector.Numbers).Run(vector.Samples, theirs);
        foreach (int symbol in (int[])[0, 1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 13])
            Assert.True(Waveforms.EvmDb(theirs.Symbol(symbol), grid.Symbol(symbol)) < -65);
    }

    private static Vector Load(int row)
    {
        string name = $"pusch_{row}.cf32";
        string[] lines = File.ReadAllLines(Corpus.Require("corpus/phy/vectors.tsv"));
        Assert.SkipWhen(!lines.Any(line => line.StartsWith(name)), $"vectors.tsv has no row {name}");
        string text = lines.First(line => line.StartsWith(name)).Split('\t')[1];
        Cf32[] samples = Waveforms.Read(name);
        int prbs = Value(text, "prb");
        var cell = UplinkCells.Of(prbs, Value(text, "pci")) with
        {
            Pusch = new(1, false, 0, true, Value(text, "groupHopping") != 0, 0, false, (byte)Value(text, "cyclicShift(SIB2)")),
        };
        var pusch = new UlschPdu
        {
            Rnti = new((ushort)Value(text, "rnti")),
            FirstPrb = (byte)Value(text, "start"),
            PrbCount = (byte)Value(text, "L_prb"),
            Modulation = (Modulation)(2 * Value(text, "mod")),
            Size = Value(text, "tbs") / 8,
            CyclicShift = (byte)Value(text, "n_dmrs(DCI)"),
        };
        int seed = int.Parse(SeedPattern().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        byte[] block = [.. Enumerable.Range(0, pusch.Size).Select(q => (byte)(37 * q + seed))];
        return new(cell, new(Value(text, "fs") / 15000, CyclicPrefix.Normal), new(Value(text, "sf")), pusch, block, samples);
    }

    private static int Value(string text, string key)
    {
        string value = text.Split(' ').First(word => word.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];
        return value.StartsWith("0x", StringComparison.Ordinal) ? Convert.ToInt32(value, 16) : int.Parse(value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"37q\+(\d+)")]
    private static partial Regex SeedPattern();

    private sealed record Vector(UplinkCell Cell, OfdmNumbers Numbers, Tti Tti, UlschPdu Pusch, byte[] Block, Cf32[] Samples);
}
