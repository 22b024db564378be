using LteImsBench.Core;

namespace LteImsBench.Core.Tests;

public class HexTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("00 fF\n10", "00ff10")]
    [InlineData("0xA5", "a5")]
    public void Reads_what_people_paste(string text, string expected) => Assert.Equal(expected, OctetString.FromHex(text).ToHex());

    [Theory]
    [InlineData("0g", 1)]
    [InlineData("abc", 3)]
    public void Says_where_the_text_is_wrong(string text, int at)
    {
        Assert.False(Hex.TryParse(text, out _, out int errorAt));
        Assert.Equal(at, errorAt);
    }
}
