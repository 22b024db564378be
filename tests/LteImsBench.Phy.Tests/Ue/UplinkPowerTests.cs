using LteImsBench.Core.Identity;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Ue;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Ue;

/// <summary>Powers by hand from TS 36.213 §5.1 and §6.1, with the parameters of <see cref="UeConfigs"/>.</summary>
public class UplinkPowerTests
{
    private static UplinkPower Controlled(float pathlossDb) => new(new(512) { UsesPowerControl = true })
    {
        Common = UeConfigs.Common(25).Power,
        Dedicated = UeConfigs.Dedicated with { P0UePusch = 2, P0UePucch = -1 },
        PathlossDb = pathlossDb,
    };

    private static UePusch Pusch(byte prbs, float adjustmentDb = 0, bool isMsg3 = false) => new()
    {
        Tti = new(4),
        Rnti = new(0x46),
        FirstPrb = 0,
        PrbCount = prbs,
        Mcs = 3,
        RedundancyVersion = 0,
        PowerAdjustmentDb = adjustmentDb,
        IsMsg3 = isMsg3,
    };

    // 10·log10(10) - 85 + 2 + 0.7·100 + 3.
    [Fact]
    public void PUSCH_follows_blocks_path_loss_and_commands() => Assert.Equal(0, Controlled(100).Pusch(Pusch(10, adjustmentDb: 3)), 0.01f);

    [Fact]
    public void Nothing_exceeds_the_maximum()
    {
        Assert.Equal(23, Controlled(150).Pusch(Pusch(25)));
        Assert.Equal(23, Controlled(150).Prach(-90));
        Assert.Equal(23, Controlled(150).Pucch(0, 0));
    }

    [Fact]
    public void Message_3_follows_the_first_preamble()
    {
        UplinkPower power = Controlled(100);
        Assert.Equal(-4, power.Prach(-104), 0.01f);
        Assert.Equal(2, power.Prach(-98), 0.01f);

        // -104 + 6 + 100 + 10·log10(1), and the ramp of 6 dB that MAC counts in.
        Assert.Equal(8, power.Pusch(Pusch(1, adjustmentDb: 6, isMsg3: true)), 0.01f);
    }

    // -107 - 1 + 100 + 1 + 10·log10(8 / 4).
    [Fact]
    public void PUCCH_follows_format_report_and_commands()
    {
        UplinkPower power = Controlled(100);
        Assert.Equal(-3.99f, power.Pucch(1, 8), 0.01f);
        foreach (byte command in (ReadOnlySpan<byte>)[3, 3, 2, 1, 0]) power.OnPucchCommand(command);
        Assert.Equal(-8 + 6, power.Pucch(0, 0), 0.01f);
    }

    [Fact]
    public void Full_power_is_ten_dB_below_full_scale_and_without_control_is_always_sent()
    {
        var power = new UplinkPower(new(512));
        Assert.Equal(23, power.Pucch(0, 0));
        Assert.Equal(0.1, Math.Pow(power.Amplitude(23), 2), 1e-4);
        Assert.Equal(0.01, Math.Pow(power.Amplitude(13), 2), 1e-5);
    }

    // Table 7.2.2-1A and table 10.1.5-1, a row each.
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(6, 5, 4)]
    [InlineData(16, 10, 9)]
    [InlineData(17, 20, 0)]
    [InlineData(38, 40, 1)]
    [InlineData(156, 80, 79)]
    [InlineData(316, 160, 159)]
    [InlineData(318, 32, 0)]
    [InlineData(541, 128, 127)]
    public void Reports_have_period_and_offset(ushort index, int period, int offset)
    {
        PeriodicCqiConfig config = new(0, index);
        Assert.Equal((period, offset), (config.Period, config.Offset));
        Assert.True(config.IsDue(new(10240 + offset)));
        Assert.False(config.IsDue(new(10240 + offset + 1)));
    }

    [Fact]
    public void A_reserved_index_is_never_due() => Assert.False(new PeriodicCqiConfig(0, 317).IsDue(new(0)));

    [Fact]
    public void What_lies_outside_the_cell_is_refused()
    {
        var cell = new UplinkCell(new Pci(1), 25, CyclicPrefix.Normal, default, new(1, 1, 0, 12));
        Assert.True(UplinkLimits.IsWithin(cell, new PucchTransmission(PucchFormat.Format1a, new(0x46), 60, 1, 0, 0)));
        Assert.False(UplinkLimits.IsWithin(cell, new PucchTransmission(PucchFormat.Format1a, new(0x46), 2047, 1, 0, 0)));
        Assert.False(UplinkLimits.IsWithin(cell, new PucchTransmission(PucchFormat.Format2, new(0x46), 1185, 0, 0, 4)));
        Assert.False(UplinkLimits.IsValid(new(2, 1, 3, 0)));
        Assert.False(UplinkLimits.IsImplemented(new(19, 0, 0, false, 0, 25)));
        Assert.False(UplinkLimits.IsImplemented(new(3, 0, 0, false, 20, 25)));
        Assert.True(UplinkLimits.IsImplemented(new(3, 128, 5, false, 4, 25)));
    }
}
