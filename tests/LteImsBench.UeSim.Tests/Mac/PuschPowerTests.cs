using LteImsBench.UeSim.Mac;

namespace LteImsBench.UeSim.Tests.Mac;

public sealed class PuschPowerTests
{
    private readonly PuschPower _power = new() { Common = new(-85, 7, -107, 6, 0, 3, 0), PathlossDb = 100, P0UePusch = 1 };

    /// <summary>TS 36.213 §5.1.1.2 by hand: 23 - (10 log10(10) - 85 + 1 + 0.7 * 100 + 6) = 21 dB.</summary>
    [Fact]
    public void Headroom_is_what_the_power_control_formula_leaves()
    {
        _power.OnResponse(rampUpDb: 0, tpcDb: 6);
        Assert.Equal(21, _power.Headroom(10), 3);
    }

    [Fact]
    public void Commands_accumulate_or_replace_as_configured()
    {
        _power.OnResponse(rampUpDb: 12, tpcDb: -6);
        foreach (byte tpc in (byte[])[0, 1, 2, 3]) _power.OnGrant(tpc);
        Assert.Equal(6 + (-1 + 0 + 1 + 3), _power.AdjustmentDb);
        _power.Accumulates = false;
        _power.OnGrant(0);
        Assert.Equal(-4, _power.AdjustmentDb);
    }
}
