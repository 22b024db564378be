using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Loading;

/// <summary>Reads test cases from YAML files.</summary>
public static class TestCaseLoader
{
    private static readonly string[] Keys = ["title", "spec", "guard", "bench", "steps"];

    /// <summary>Reads one file.</summary>
    /// <exception cref="LoadException">Names file, line and what was expected.</exception>
    public static TestCase Load(string file) => Load(file, YamlCursor.OfFile(file));

    /// <inheritdoc cref="Load(string)"/>
    public static TestCase Load(string file, TextReader text) => Load(file, YamlCursor.OfText(file, text));

    /// <summary>Every <c>.yaml</c> file of a folder and below it, in order of path; or the one file named.</summary>
    /// <exception cref="LoadException">A file is wrong, or the path does not exist.</exception>
    public static IReadOnlyList<TestCase> LoadAll(string path)
    {
        if (File.Exists(path)) return [Load(path)];
        if (!Directory.Exists(path)) throw new LoadException(path, 1, "no such file or folder, expected a test case (.yaml) or a folder of them");
        return [.. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];
    }

    private static TestCase Load(string file, YamlCursor root)
    {
        var testCase = new TestCase { Name = Path.GetFileNameWithoutExtension(file), File = file };
        foreach (var (name, value) in root.Members("a test case", Keys))
        {
            testCase = name switch
            {
                "title" => testCase with { Title = value.Text("title") },
                "spec" => testCase with { Spec = [.. value.Items("spec").Select(item => item.Text("spec"))] },
                "guard" => testCase with { Guard = value.Duration("guard") },
                "bench" => testCase with { Bench = Bench(value) },
                _ => testCase with { Steps = [.. value.Items("steps").Select(StepLoader.Load)] },
            };
        }

        return testCase.Steps.Count > 0 ? testCase : throw root.Fault("a test case has steps");
    }

    private static BenchSettings Bench(YamlCursor cursor)
    {
        var settings = new BenchSettings();
        foreach (var (name, value) in cursor.Members("bench", "profile", "seed", "network", "ue"))
        {
            settings = name switch
            {
                "profile" => settings with { Profile = value.Text("profile") },
                "seed" => settings with { Seed = value.Integer("seed", 0, int.MaxValue) },
                "network" => settings with { Network = StepLoader.Strings(value, "network") },
                _ => settings with { Ue = StepLoader.Strings(value, "ue") },
            };
        }

        return settings;
    }
}
