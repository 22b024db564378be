using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Bits of an element that grows by octets from release to release: an octet that is not there is zero.</summary>
internal static class CapabilityBits
{
    /// <param name="octets">The element's value.</param>
    /// <param name="octet">Octet of the value, from 0.</param>
    /// <param name="bit">Bit of the octet as the standard counts: 8 the most significant, 1 the least.</param>
    public static bool Has(this OctetString octets, int octet, int bit) => octet < octets.Length && (octets[octet] >> (bit - 1) & 1) != 0;

    /// <summary>The octets with one bit changed; setting a bit beyond the end appends zeros up to it.</summary>
    public static OctetString With(this OctetString octets, int octet, int bit, bool value)
    {
        if (octet >= octets.Length && !value) return octets;
        byte[] changed = new byte[Math.Max(octets.Length, octet + 1)];
        octets.Span.CopyTo(changed);
        byte mask = (byte)(1 << (bit - 1));
        changed[octet] = (byte)(value ? changed[octet] | mask : changed[octet] & ~mask);
        return OctetString.Wrap(changed);
    }

    public static byte At(this OctetString octets, int octet) => octet < octets.Length ? octets[octet] : (byte)0;

    /// <summary>The octet that lists algorithms 0 to 7 from its most significant bit, as bit n for algorithm n.</summary>
    public static byte Reverse(byte octet)
    {
        int reversed = 0;
        for (int i = 0; i < 8; i++) reversed |= (octet >> i & 1) << (7 - i);
        return (byte)reversed;
    }
}
