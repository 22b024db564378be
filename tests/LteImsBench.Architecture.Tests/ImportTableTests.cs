using System.Xml.Linq;
using LteImsBench.Testing;

namespace LteImsBench.Architecture.Tests;

/// <summary>References point down only, never sideways: the table of who may import whom, held against the project files.</summary>
public class ImportTableTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Core"] = ([], []),
        ["Security"] = (["Core"], ["BouncyCastle.Cryptography"]),
        ["Messages"] = (["Core"], []),
        ["Sip"] = (["Core"], []),
        ["Dsp"] = (["Core"], []),
        ["L2"] = (["Core", "Security", "Messages"], []),
        ["Radio"] = (["Core", "Dsp"], ["NetMQ"]),
        ["Phy"] = (["Core", "Dsp", "Messages"], []),
        ["Enb"] = (["Core", "Messages", "Security", "L2"], []),
        ["Epc"] = (["Core", "Messages", "Security"], []),
        ["UserPlane"] = (["Core", "Security"], []),
        ["Ims"] = (["Core", "Sip", "Security", "Messages"], []),
        ["UeSim"] = (["Core", "Security", "Messages", "Sip", "Dsp", "L2", "Phy", "UserPlane"], []),
        ["TestCases"] = (["Core", "Messages", "Sip"], ["YamlDotNet"]),
        ["Host"] = (
            ["Core", "Security", "Messages", "Sip", "Dsp", "L2", "Radio", "Phy", "Enb", "Epc", "UserPlane", "Ims", "UeSim", "TestCases"],
            ["Grpc.AspNetCore", "Grpc.AspNetCore.HealthChecks", "Grpc.AspNetCore.Server.Reflection", "Google.Protobuf", "Grpc.Tools", "Microsoft.Data.Sqlite", "YamlDotNet"]),
        ["Cli"] = (["Host"], ["System.CommandLine", "Spectre.Console", "Grpc.Net.Client", "Google.Protobuf", "Grpc.Tools"]),
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.PathOf("src")).Select(folder => Path.GetFileName(folder)!)];

    [Fact]
    public void The_projects_are_those_of_the_table() =>
        Assert.Equal(Allowed.Keys.Order(), Projects.Select(row => row.Data["LteImsBench.".Length..]).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_imports_only_what_the_table_allows(string project)
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        (string[] projects, string[] packages) = Allowed[project["LteImsBench.".Length..]];
        IEnumerable<string> imported = Includes(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["LteImsBench.".Length..]);
        Assert.Empty(imported.Except(projects));
        Assert.Empty(Includes(file, "PackageReference").Except(packages));
    }

    [Fact]
    public void No_source_file_reaches_a_project_by_other_means()
    {
        // A reference by assembly name or by file would pass the table unseen.
        foreach (string path in Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
            Assert.Empty(Includes(XDocument.Load(path), "Reference"));
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));
}
