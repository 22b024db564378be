using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>
/// Elements that a receiver ignores, TS 24.301 §7.6 and §7.7, in an ATTACH REJECT (§8.2.3): 78 container, 5F T3346, 16 T3402, A- cause.
/// </summary>
public class NasUnhandledTests
{
    [Theory]
    [InlineData("TLV", "420101", UnhandledReason.Unknown, 0)]
    [InlineData("TLV-E", "7f0002aabb", UnhandledReason.Unknown, 0)]
    [InlineData("half octet", "95", UnhandledReason.Unknown, 0)]
    [InlineData("cut short", "4205ff", UnhandledReason.Truncated, 1)]
    [InlineData("known, cut short", "1605ff", UnhandledReason.Truncated, 1)]
    [InlineData("known, second time", "5f0121", UnhandledReason.Repeated, 1)]
    [InlineData("known, too late", "780003020100", UnhandledReason.OutOfSequence, 1)]
    [InlineData("known, empty", "1600", UnhandledReason.SyntacticallyIncorrect, 1)]
    [InlineData("zeros to the end", "000000", UnhandledReason.Padding, 1)]
    public void An_element_that_is_ignored_stays_in_its_place(string why, string element, UnhandledReason reason, int position)
    {
        string hex = position == 0 ? $"074411{element}5f0149" : $"0744115f0149{element}";
        var message = Assert.IsType<AttachReject>(NasCodec.Decode(Hex.Parse(hex)).OrThrow());
        Assert.Equal(new UnhandledElement(position, reason, OctetString.FromHex(element)), Assert.Single(message.Unhandled));
        Assert.Equal(TimeSpan.FromMinutes(54), message.T3346Value?.Value);
        Assert.Equal((why, hex), (why, Convert.ToHexStringLower(NasCodec.Encode(message))));
    }

    [Fact]
    public void An_ignored_element_survives_an_edit()
    {
        var message = (AttachReject)NasCodec.Decode(Hex.Parse("074411 5f0149 420101 160149")).OrThrow();
        AttachReject other = message with { EmmCause = EmmCause.NoSuitableCellsInTrackingArea };
        Assert.Equal("07440f5f0149420101160149", Convert.ToHexStringLower(NasCodec.Encode(other)));
        Assert.Equal("0744115f0149420101", Convert.ToHexStringLower(NasCodec.Encode(message with { T3402Value = null })));
    }

    [Fact]
    public void Spare_bits_come_back_until_the_value_changes()
    {
        // IDENTITY REQUEST with a spare half octet of F; EPS QoS with four rates of "subscribed".
        var identity = (IdentityRequest)NasCodec.Decode(Hex.Parse("0755f1")).OrThrow();
        Assert.Equal(IdentityType.Imsi, identity.IdentityType);
        Assert.Equal("0755f1", Convert.ToHexStringLower(NasCodec.Encode(identity)));
        Assert.Equal("075503", Convert.ToHexStringLower(NasCodec.Encode(identity with { IdentityType = IdentityType.Imeisv })));

        var modify = (ModifyEpsBearerContextRequest)NasCodec.Decode(Hex.Parse("6200c9 5b050900000000 c3")).OrThrow();
        Assert.Equal(new EpsQos(9), modify.NewEpsQos);
        Assert.Equal("6200c95b050900000000c3", Convert.ToHexStringLower(NasCodec.Encode(modify)));
        Assert.Equal("6200c95b0105c3", Convert.ToHexStringLower(NasCodec.Encode(modify with { NewEpsQos = new EpsQos(5) })));
    }
}
