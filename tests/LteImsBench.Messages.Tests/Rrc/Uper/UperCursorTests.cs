using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc.Uper;

public class UperCursorTests
{
    // ITU-T X.691 annex A.4, unaligned: a 253, b TRUE, c e TRUE, g "123", h TRUE.
    private const string AnnexA4 = "9e000600040a4690";

    // By hand: extension bit, old 3, two additions (0 000001), both there, flag as 01 80, the group as 04 and
    // presence 10, length 02, abcd, padding.
    private const string TwoAdditions = "b0380c002405579a00";

    // By hand: extension present, a 2, level 1 presence 01, level 2 presence 100, y 9.
    private const string TwoLevels = "cc90";

    // The same with a level 3, of which nothing is known: level 2 presence 001, then bits 1011 and padding.
    private const string ThreeLevels = "c9b0";

    [Fact]
    public void The_example_of_X691_annex_A4_comes_out_as_printed()
    {
        var value = new AnnexA4Type { A = 253, B = true, C = new AnnexA4Choice.E(true), G = [2, 3, 4], H = true };
        Assert.Equal(AnnexA4, UperCodec.Encode(value).ToHex());
        Assert.Equal(value, UperCodec.Decode<AnnexA4Type>(Hex.Parse(AnnexA4)).OrThrow());
    }

    [Fact]
    public void Extension_additions_are_open_types_behind_a_bitmap()
    {
        var value = new Extended { Old = 3, Flag = true, Extra = OctetString.FromHex("abcd") };
        Assert.Equal(TwoAdditions, UperCodec.Encode(value).ToHex());
        Assert.Equal(value, UperCodec.Decode<Extended>(Hex.Parse(TwoAdditions)).OrThrow());
    }

    [Fact]
    public void Additions_of_a_later_release_are_kept_and_given_back()
    {
        Unextended value = UperCodec.Decode<Unextended>(Hex.Parse(TwoAdditions)).OrThrow();
        Assert.Equal(3, value.Old);
        Assert.Equal([0, 1], value.Undecoded!.Additions.Select(addition => addition.Index));
        Assert.Equal(TwoAdditions, UperCodec.Encode(value).ToHex());
    }

    // Extension bit, old 3, then 1 and a length of 70, of which the last is there: open type 01 ff.
    [Fact]
    public void More_than_64_additions_have_a_length_determinant()
    {
        string bits = "1011" + "1" + "01000110" + new string('0', 69) + "1" + "00000001" + "11111111";
        byte[] octets = [.. bits.PadRight((bits.Length + 7) / 8 * 8, '0').Chunk(8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        Unextended value = UperCodec.Decode<Unextended>(octets).OrThrow();
        Assert.Equal(69, Assert.Single(value.Undecoded!.Additions).Index);
        Assert.Equal(octets, UperCodec.Encode(value).ToArray());
    }

    [Fact]
    public void A_group_with_a_field_that_is_not_modelled_is_kept_and_given_back()
    {
        HalfModelled value = UperCodec.Decode<HalfModelled>(Hex.Parse(TwoAdditions)).OrThrow();
        Assert.True(value.Flag);
        Assert.Equal("80aaf340", Assert.Single(value.Undecoded!.Additions).Octets.ToHex());
        Assert.Equal(TwoAdditions, UperCodec.Encode(value).ToHex());
    }

    [Fact]
    public void A_group_in_which_nothing_is_comes_back_as_sent()
    {
        // Extension bit, old 3, two additions of which the second is there: its open type is presence 00.
        const string EmptyGroup = "b0280800";
        Extended value = UperCodec.Decode<Extended>(Hex.Parse(EmptyGroup)).OrThrow();
        Assert.Null(value.Extra);
        Assert.Equal(EmptyGroup, UperCodec.Encode(value).ToHex());
    }

    [Fact]
    public void Without_additions_the_extension_bit_is_zero()
    {
        Assert.Equal("30", UperCodec.Encode(new Extended { Old = 3 }).ToHex());
        Assert.Equal(new Extended { Old = 3 }, UperCodec.Decode<Extended>([0x30]).OrThrow());
    }

    [Fact]
    public void A_non_critical_extension_brings_the_levels_above_it()
    {
        var value = new Levels { A = 2, Y = 9 };
        Assert.Equal(TwoLevels, UperCodec.Encode(value).ToHex());
        Assert.Equal(value, UperCodec.Decode<Levels>(Hex.Parse(TwoLevels)).OrThrow());
        Assert.Equal("40", UperCodec.Encode(new Levels { A = 2 }).ToHex());
    }

    [Fact]
    public void A_level_of_a_later_release_is_kept_and_given_back()
    {
        Levels value = UperCodec.Decode<Levels>(Hex.Parse(ThreeLevels)).OrThrow();
        Assert.Equal(2, value.A);
        Assert.Null(value.Y);
        Assert.Equal(ThreeLevels, UperCodec.Encode(value).ToHex());
    }

    [Fact]
    public void A_level_with_a_field_that_is_not_modelled_is_kept_with_all_below()
    {
        LevelsWithoutY value = UperCodec.Decode<LevelsWithoutY>(Hex.Parse(TwoLevels)).OrThrow();
        Assert.NotNull(value.Undecoded?.Tail);
        Assert.Equal(TwoLevels, UperCodec.Encode(value).ToHex());
    }

    [Fact]
    public void A_level_in_which_nothing_is_comes_back_as_sent()
    {
        // a 2, level 1 presence 00: nothing needs that level.
        Levels value = UperCodec.Decode<Levels>([0b1100_0000]).OrThrow();
        Assert.Equal("c0", UperCodec.Encode(value).ToHex());
    }

    [Fact]
    public void What_cannot_be_encoded_is_refused_by_name()
    {
        ArgumentException outside = Assert.Throws<ArgumentException>(() => UperCodec.Encode(new Levels { A = 4 }));
        Assert.Contains("a is 4, expected 0 to 3", outside.Message, StringComparison.Ordinal);
        ArgumentException missing = Assert.Throws<ArgumentException>(() => UperCodec.Encode(new AnnexA4Type { A = 250, C = null! }));
        Assert.Contains("c is missing", missing.Message, StringComparison.Ordinal);
    }
}
