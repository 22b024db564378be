using LteImsBench.Dsp;
using LteImsBench.Phy.Coding;

namespace LteImsBench.Phy.Tests.Coding;

/// <summary>
/// Code blocks of which the UE's soft buffer holds a part, TS 36.212 §5.1.4.1.2. The expected values are CRC24A over E bits of versions
/// 0 to 3, made by the rate matching of OpenAirInterface and by that of OpenLTE, which agree.
/// </summary>
public class SoftBufferLimitTests
{
    private const uint PatternSeed = 74565;

    [Theory]
    [InlineData(5824, 13, 2, 6366, 0xEC98F9u, 0x790E7Bu, 0xB3C772u, 0xE3416Du)]
    [InlineData(6144, 2, 1, 20000, 0xAC60E4u, 0x493DD5u, 0x8E701Cu, 0x58BBA7u)]
    [InlineData(6144, 5, 1, 12000, 0xAB521Eu, 0xF100E9u, 0xD69BD7u, 0x90A05Fu)]
    [InlineData(4096, 4, 1, 9000, 0xD345A6u, 0x35A61Fu, 0xA008E0u, 0x3B1A0Bu)]
    [InlineData(5888, 2, 1, 24000, 0x04B4A1u, 0x02A5F5u, 0x512634u, 0xF5FB84u)]
    [InlineData(1024, 1, 1, 5000, 0x8FF6D0u, 0x600AC5u, 0x34E1B2u, 0x5C7D67u)]
    [InlineData(5824, 13, 4, 18000, 0x7515D5u, 0xBACFD6u, 0xA6F182u, 0x7E5F8Eu)]
    public void Bits_are_those_of_other_implementations(int k, int blocks, int category, int count, uint rv0, uint rv1, uint rv2, uint rv3)
    {
        int limit = SoftBufferSize.OfCategory(category) / blocks;
        Assert.Equal([rv0, rv1, rv2, rv3], Enumerable.Range(0, 4).Select(rv => Fingerprint(k, rv, limit, count)));
    }

    /// <summary>A buffer so small that version 3 begins behind its end: only OpenLTE takes k_0 modulo N_cb there, as the clause says.</summary>
    [Fact]
    public void A_start_behind_the_end_wraps() =>
        Assert.Equal(0x64F6A3u, Fingerprint(5824, 3, SoftBufferSize.OfCategory(1) / 13, 6366));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 31_296)]
    [InlineData(2, 154_656)]
    [InlineData(3, 154_656)]
    [InlineData(4, 228_384)]
    [InlineData(5, 458_400)]
    public void A_category_has_an_eighth_of_its_soft_bits_for_a_block(int category, int bits) => Assert.Equal(bits, SoftBufferSize.OfCategory(category));

    private static uint Fingerprint(int k, int redundancyVersion, int limit, int count)
    {
        byte[] octets = new byte[k / 8], circular = new byte[CircularBuffer.Octets(k)], packed = new byte[(count + 7) / 8 + CircularBuffer.Slack], bits = new byte[count];
        Gold.PackedBits(PatternSeed, 0, octets, k);
        CircularBuffer.Encode(octets, k, circular);
        CircularBuffer.Select(circular, CircularRange.Of(k, redundancyVersion, limit), packed, 0, count);
        BitPacking.Unpack(packed, bits);
        return Crc.Compute(CrcKind.Crc24A, bits);
    }
}
