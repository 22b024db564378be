namespace LteImsBench.Testing;

/// <summary>Where the tests find the tree that they were built from.</summary>
public static class Repository
{
    /// <summary>The folder of LteImsBench.sln, searched upwards from the test's own folder.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LteImsBench.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside the repository: LteImsBench.sln was not found above them");
    }
}
