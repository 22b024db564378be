using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc.Uper;

public class ScaleTests
{
    [Theory]
    [InlineData("ms100 ms200 ms2000", "100 200 2000")]
    [InlineData("dB-6 dB0 dB3", "-6 0 3")]
    [InlineData("ms120 ms10240 min1 min60", "120 10240 60000 3600000")]
    [InlineData("tm1 tm8-v920 tm10-v1130", "1 8 10")]
    [InlineData("kBps0 infinity kBps512-v1020", "0 2147483647 512")]
    public void Identifiers_become_numbers(string identifiers, string numbers)
    {
        var scale = new Scale(identifiers);
        int[] expected = [.. numbers.Split(' ').Select(int.Parse)];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], scale.Value(i));
            Assert.Equal(i, scale.IndexOf(expected[i]));
        }
    }

    [Fact]
    public void Spares_are_values_of_their_own()
    {
        var scale = new Scale("n1 spare2 spare1 ... n9");
        Assert.True(scale.Value(1) < Scale.Spare);
        Assert.NotEqual(scale.Value(1), scale.Value(2));
        Assert.Equal(2, scale.IndexOf(scale.Value(2)));
        Assert.Equal(9, scale.Value(3));
        Assert.Equal(17, scale.IndexOf(scale.Value(17)));   // of a release that is not written yet
    }

    [Fact]
    public void A_number_that_is_no_value_has_no_index() => Assert.Equal(-1, new Scale("n1 n2").IndexOf(3));
}
