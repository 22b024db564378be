using System.Text.Json;
using System.Text.RegularExpressions;
using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Tests.Matching;

public class FieldMatcherTests
{
    private static readonly JsonElement Root = JsonDocument.Parse("""
        {"message":"ATTACH REJECT","emmCause":{"value":15,"name":"No suitable cells"},
         "ues":[{"imsi":"001010123456789","pdns":[{"apn":"ims","qci":5},{"apn":"internet","qci":9}]}],"on":true}
        """).RootElement;

    public static TheoryData<string, ValuePattern, bool> Cases => new()
    {
        { "message", new EqualTo("attach reject"), true },
        { "message", new EqualTo("attach accept"), false },
        { "emmCause", new EqualTo("15"), true },
        { "emmCause", new EqualTo("No suitable cells"), true },
        { "emmCause", new Between(11, 14), false },
        { "emmCause.value", new Between(11, null), true },
        { "pdns.qci", new EqualTo("5"), true },
        { "pdns.qci", new EqualTo("1"), false },
        { "pdns", new EqualTo("2"), true },
        { "pdns", new Between(3, null), false },
        { "apn", new Like(new Regex("^(?:i.*t)$")), true },
        { "on", new EqualTo("true"), true },
        { "nothing", new EqualTo("x"), false },
        { "nothing", new Presence(false), true },
        { "imsi", new Presence(false), false },
        { "ues.imsi", new Presence(true), true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fields_are_found_by_the_end_of_their_path(string path, ValuePattern pattern, bool matches) =>
        Assert.Equal(matches, FieldMatcher.Mismatch(Root, [new(path, pattern)]) is null);

    [Fact]
    public void A_mismatch_says_what_was_seen() =>
        Assert.Equal("qci is 5 and 9, expected = 1", FieldMatcher.Mismatch(Root, [new("qci", new EqualTo("1"))]));
}
