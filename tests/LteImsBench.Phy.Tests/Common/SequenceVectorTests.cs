using System.Globalization;
using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Common;

/// <summary>Synchronisation and reference signals against the physical layer corpus.</summary>
public class SequenceVectorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_pss_agrees(int sector)
    {
        Cf32[] expected = Complex(Rows()[$"pss_nid2_{sector}"]);
        ReadOnlySpan<Cf32> pss = SyncSequences.Pss(sector);
        Assert.NotEmpty(expected);

        // The corpus computed large angles in single precision.
        for (int n = 0; n < expected.Length; n++) Assert.True((pss[n] - expected[n]).Magnitude < 1e-3, $"n = {n}");
    }

    [Fact]
    public void Every_sss_of_the_corpus_agrees()
    {
        var rows = Rows().Where(row => row.Key.StartsWith("sss_pci_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(18, rows.Length);
        float[] values = new float[SyncSequences.Length];
        foreach (var (name, expected) in rows)
        {
            string[] parts = name.Split('_');
            SyncSequences.Sss(new(ushort.Parse(parts[2], CultureInfo.InvariantCulture)), parts[3] == "sf5", values);
            Assert.True(expected == string.Concat(values.Select(value => value > 0 ? '+' : '-')), name);
        }
    }

    [Fact]
    public void Every_reference_signal_of_the_corpus_agrees()
    {
        var rows = Rows().Where(row => row.Key.StartsWith("crs_pci_", StringComparison.Ordinal) && row.Key.Contains("_all_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(6, rows.Length);
        foreach (var (name, expected) in rows)
        {
            string[] parts = name.Split('_');
            var cell = new CellShape(new(ushort.Parse(parts[2], CultureInfo.InvariantCulture)), int.Parse(parts[4], CultureInfo.InvariantCulture), 1, CyclicPrefix.Normal, 1, false);
            int subframe = int.Parse(parts[5][2..], CultureInfo.InvariantCulture);
            var signs = new System.Text.StringBuilder();
            foreach (var (slot, symbol) in ((int, int)[])[(0, 0), (0, 4), (1, 0), (1, 4)])
            {
                var values = new Cf32[2 * cell.PrbCount];
                CellReferenceSignal.Sequence(cell, 2 * subframe + slot, symbol, values);
                foreach (Cf32 value in values) signs.Append(value.Re < 0 ? '1' : '0').Append(value.Im < 0 ? '1' : '0');
            }

            Assert.True(signs.ToString().StartsWith(expected, StringComparison.Ordinal) || expected.StartsWith(signs.ToString(), StringComparison.Ordinal), name);
        }
    }

    private static Dictionary<string, string> Rows() =>
        File.ReadAllLines(Corpus.Require("corpus/phy/vectors.tsv")).Select(line => line.Split('\t')).Where(cells => cells.Length > 1)
            .GroupBy(cells => cells[0]).ToDictionary(group => group.Key, group => group.First()[1]);

    private static Cf32[] Complex(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item =>
        {
            int split = item.LastIndexOfAny(['+', '-']);
            return new Cf32(float.Parse(item[..split], CultureInfo.InvariantCulture), float.Parse(item[split..^1], CultureInfo.InvariantCulture));
        }),
    ];
}
