using System.Management.Automation.Language;
using LteImsBench.Testing;

namespace LteImsBench.Architecture.Tests;

/// <summary>build.ps1 where no PowerShell is installed: its parser reads it, and it has what its users are told.</summary>
public class BuildScriptTests
{
    [Fact]
    public void The_build_script_parses()
    {
        Parser.ParseFile(Repository.PathOf("build.ps1"), out _, out ParseError[] errors);
        Assert.Empty(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"));
    }

    [Theory]
    [InlineData("native")]
    [InlineData("build")]
    [InlineData("test")]
    [InlineData("format")]
    [InlineData("bench")]
    public void Every_target_has_a_branch(string target)
    {
        ScriptBlockAst script = Parser.ParseFile(Repository.PathOf("build.ps1"), out _, out _);
        var branches = (SwitchStatementAst)script.Find(ast => ast is SwitchStatementAst, searchNestedScriptBlocks: true)!;
        Assert.Contains(target, branches.Clauses.Select(clause => ((StringConstantExpressionAst)clause.Item1).Value));
    }

    [Fact]
    public void The_parser_refuses_a_broken_script()
    {
        Parser.ParseInput("switch ($x) { 'a' { ", out _, out ParseError[] errors);
        Assert.NotEmpty(errors);
    }
}
