using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Tests.Cell;

public class CellConfigValidatorTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(100)]
    public void The_defaults_suit_every_bandwidth(int prbs) => CellConfigValidator.Validate(new() { PrbCount = prbs });

    public static TheoryData<string, CellConfig> Wrong => new()
    {
        { "PrbCount", new() { PrbCount = 20 } },
        { "Cfi", new() { PrbCount = 6, Cfi = 1 } },
        { "Si.WindowMs", new() { Si = new() { WindowMs = 30 } } },
        { "Timers.T310", new() { Timers = new() { T310 = 1500 } } },
        { "Prach.ConfigIndex", new() { Prach = new() { ConfigIndex = 30 } } },
        { "Prach.FrequencyOffset", new() { PrbCount = 15, Prach = new() { FrequencyOffset = 10 } } },
        { "Pucch", new() { PrbCount = 6, Pucch = new() { AckOffset = 100 } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_by_name(string name, CellConfig cell)
    {
        var fault = Assert.Throws<ArgumentException>(() => CellConfigValidator.Validate(cell));
        Assert.StartsWith(name, fault.Message);
    }
}
