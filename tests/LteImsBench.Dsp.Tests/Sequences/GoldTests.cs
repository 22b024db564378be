using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests.Sequences;

[Collection("SIMD level")]
public class GoldTests
{
    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_agrees_with_the_managed_twin(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(6);
        foreach (int count in (int[])[0, 1, 31, 32, 33, 512, 992, 1000, 32767, 32768, 32801, 100800])
        {
            uint seed = (uint)random.Next();
            int offset = random.Next(3000);
            byte[] expected = new byte[count], found = new byte[count], packed = new byte[(count + 7) / 8];
            ManagedGold.Bits(seed, offset, expected);
            Gold.Bits(seed, offset, found);
            Assert.Equal(expected, found);
            Gold.PackedBits(seed, offset, packed, count);
            BitPacking.Unpack(packed, found);
            Assert.Equal(expected, found);
            Gold.Scramble(seed, offset, found);
            Assert.DoesNotContain((byte)1, found);

            short[] soft = [.. Enumerable.Range(0, count).Select(i => (short)(i % 7 == 0 ? short.MinValue : random.Next(-32768, 32768)))], same = [.. soft];
            ManagedGold.Descramble(seed, offset, same);
            Gold.Descramble(seed, offset, soft);
            Assert.Equal(same, soft);
        }
    });

    [Fact]
    public void Every_sequence_of_the_corpus_agrees()
    {
        var rows = PhyVectors.Load().Where(row => row.Key.StartsWith("gold_cinit_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(8, rows.Length);
        foreach (var (name, expected) in rows)
        {
            byte[] bits = new byte[expected.Length];
            Gold.Bits(uint.Parse(name.Split('_')[2]), 0, bits);
            Assert.Equal(expected, string.Concat(bits));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(331)]
    public void An_offset_starts_later_in_the_same_sequence(int offset)
    {
        byte[] whole = new byte[500], part = new byte[500 - offset];
        Gold.Bits(74565, 0, whole);
        Gold.Bits(74565, offset, part);
        Assert.Equal(whole[offset..], part);
    }

    [Fact]
    public void Soft_bits_change_sign_where_hard_bits_flip()
    {
        byte[] hard = new byte[100];
        short[] soft = [.. Enumerable.Repeat((short)5, 100)];
        Gold.Scramble(9, 3, hard);
        Gold.Descramble(9, 3, soft);
        Assert.Equal(hard.Select(bit => (short)(bit == 0 ? 5 : -5)), soft);
    }

    [Fact]
    public void Packed_bits_are_scrambled_as_octets_are()
    {
        var random = new Random(4);
        foreach (int octets in (int[])[0, 1, 7, 8, 9, 15, 63, 64, 11_309])
        {
            byte[] bits = [.. Enumerable.Range(0, 8 * octets).Select(_ => (byte)random.Next(2))], packed = new byte[octets], expected = new byte[octets];
            uint seed = (uint)random.Next();
            BitPacking.Pack(bits, packed);
            Gold.ScramblePacked(seed, packed);
            Gold.Scramble(seed, 0, bits);
            BitPacking.Pack(bits, expected);
            Assert.Equal(expected, packed);
        }
    }
}
