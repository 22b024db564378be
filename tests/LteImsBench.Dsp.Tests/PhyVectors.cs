using LteImsBench.Testing;

namespace LteImsBench.Dsp.Tests;

/// <summary>Rows of the physical layer corpus: a name and a value, no header.</summary>
internal static class PhyVectors
{
    public static IReadOnlyDictionary<string, string> Load() =>
        File.ReadAllLines(Corpus.Require("corpus/phy/vectors.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length >= 2)
            .GroupBy(cells => cells[0])
            .ToDictionary(rows => rows.Key, rows => rows.First()[1]);
}
