using Xunit;

namespace LteImsBench.Testing;

/// <summary>
/// Test input that is not ours and not committed: the folder named by LTEIMS_CORPUS, or ../shared beside the repository. A test
/// that needs it skips, with a reason, where it is absent.
/// </summary>
public static class Corpus
{
    private static readonly string Root = Environment.GetEnvironmentVariable("LTEIMS_CORPUS") ?? Path.Combine(Repository.Root, "..", "shared");

    /// <summary>The path of a file or folder under the corpus root, such as <c>corpus/nas/nas.tsv</c>; skips the test if it is absent.</summary>
    public static string Require(string relative)
    {
        string path = Path.Combine(Root, relative);
        if (!Path.Exists(path)) Assert.Skip($"test input '{relative}' is not on this machine (set LTEIMS_CORPUS)");
        return path;
    }

    /// <summary>The rows of a tab-separated file, by column name; the first line names the columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string relative)
    {
        string[] lines = File.ReadAllLines(Require(relative));
        string[] names = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Row(names, line.Split('\t')))];
    }

    private static Dictionary<string, string> Row(string[] names, string[] cells) =>
        names.Select((name, i) => (name, i)).ToDictionary(column => column.name, column => column.i < cells.Length ? cells[column.i] : "");
}
