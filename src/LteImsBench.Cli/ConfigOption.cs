using System.CommandLine;
using LteImsBench.Host.Configuration;

namespace LteImsBench.Cli;

/// <summary>The option that names a bench configuration.</summary>
internal static class ConfigOption
{
    public static Option<string?> Create() => new("--config") { Description = "A bench configuration (YAML); without it the demo network", HelpName = "bench.yaml" };

    public static BenchConfig Load(string? file) => file is null ? new() : BenchConfigLoader.Load(file);
}
