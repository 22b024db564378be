namespace LteImsBench.Dsp.Tests.Fec;

[Collection("SIMD level")]
public class CrcTests
{
    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Packed_checks_are_those_of_the_managed_twin_and_of_the_corpus(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(3);
        foreach (CrcKind kind in Enum.GetValues<CrcKind>())
        {
            foreach (int length in (int[])[0, 1, 3, 15, 16, 31, 32, 33, 47, 48, 100, 768, 9425])
            {
                byte[] octets = new byte[length], bits = new byte[8 * length];
                random.NextBytes(octets);
                BitPacking.Unpack(octets, bits);
                Assert.Equal(Crc.Compute(kind, bits), Crc.ComputePacked(kind, octets));
            }

            byte[] pattern = new byte[125];
            Gold.PackedBits(74565, 0, pattern, 1000);
            uint expected = Convert.ToUInt32(PhyVectors.Load()[$"{kind}_of_first_1000_bits_of_pattern".ToLowerInvariant()].Replace("0x", "", StringComparison.Ordinal), 16);
            Assert.Equal(expected, Crc.ComputePacked(kind, pattern));
        }
    });
}
