using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Rates of EPS QoS and APN-AMBR; expected values are the steps of TS 24.301 tables 9.9.4.3.1 and 9.9.4.2.1.</summary>
public class BitRateTests
{
    [Theory]
    [InlineData("01", 1)]
    [InlineData("3f", 63)]
    [InlineData("40", 64)]
    [InlineData("48", 128)]
    [InlineData("7f", 568)]
    [InlineData("80", 576)]
    [InlineData("fe", 8640)]
    public void One_octet_reaches_8640_kbps(string code, uint rate) => AssertMbr($"01 {code}ffffff", rate);

    [Theory]
    [InlineData("01", 8700)]
    [InlineData("4a", 16_000)]
    [InlineData("4b", 17_000)]
    [InlineData("ba", 128_000)]
    [InlineData("bb", 130_000)]
    [InlineData("fa", 256_000)]
    public void The_extended_octet_reaches_256_Mbps(string code, uint rate) => AssertMbr($"01 feffffff {code}000000", rate);

    [Theory]
    [InlineData("01", 260_000)]
    [InlineData("3d", 500_000)]
    [InlineData("3e", 510_000)]
    [InlineData("a1", 1_500_000)]
    [InlineData("a2", 1_600_000)]
    [InlineData("f6", 10_000_000)]
    public void The_second_extended_octet_reaches_10_Gbps(string code, uint rate) => AssertMbr($"01 feffffff fa000000 {code}000000", rate);

    [Fact]
    public void A_rate_without_code_becomes_the_next_larger()
    {
        Assert.Equal("b4b4", ApnAmbrOf(new(3850, 3850)));   // 3904
        Assert.Equal("48ff", ApnAmbrOf(new(127, 0)));       // 128
    }

    [Theory]
    [InlineData("fefe", 8640, 8640)]
    [InlineData("fefe dede", 200_000, 200_000)]
    [InlineData("fefe fafa 0304", 1_024_000, 1_280_000)]
    [InlineData("b4fe 0054 0001", 3904, 282_000)]
    public void Multiples_of_256_Mbps_are_added_to_the_other_octets(string hex, uint downlink, uint uplink)
    {
        var modify = (ModifyEpsBearerContextRequest)NasCodec.Decode(Hex.Parse($"5200c9 5e{Hex.Parse(hex).Length:x2}{hex}")).OrThrow();
        Assert.Equal(new ApnAmbr(downlink, uplink), modify.ApnAmbr);
    }

    [Theory]
    [InlineData(BitRateUnit.Kbps200, 5, 1000)]
    [InlineData(BitRateUnit.Mbps4, 3000, 12_000_000)]
    [InlineData(BitRateUnit.Gbps1, 70, 70_000_000)]
    [InlineData(BitRateUnit.Gbps64, 2, 128_000_000)]
    [InlineData(BitRateUnit.Tbps1, 1, 1_000_000_000)]
    public void Extended_rates_count_units(BitRateUnit unit, ushort count, ulong rate) =>
        Assert.Equal(rate, new ExtendedApnAmbr(unit, count, unit, count).DownlinkKbps);

    private static void AssertMbr(string hex, uint rate)
    {
        byte[] octets = Hex.Parse(hex);
        var modify = (ModifyEpsBearerContextRequest)NasCodec.Decode([0x52, 0, 0xC9, 0x5B, (byte)octets.Length, .. octets]).OrThrow();
        Assert.Equal(rate, modify.NewEpsQos?.MbrUplink);
        var qos = new EpsQos(1) { MbrUplink = rate };
        byte[] written = NasCodec.Encode(new ModifyEpsBearerContextRequest(new(5), default) { NewEpsQos = qos });
        var again = (ModifyEpsBearerContextRequest)NasCodec.Decode(written).OrThrow();
        Assert.Equal(rate, again.NewEpsQos?.MbrUplink);
        Assert.Equal(octets.Length, written[4]);
    }

    private static string ApnAmbrOf(ApnAmbr ambr) =>
        Convert.ToHexStringLower(NasCodec.Encode(new ModifyEpsBearerContextRequest(new(5), default) { ApnAmbr = ambr })[5..]);
}
