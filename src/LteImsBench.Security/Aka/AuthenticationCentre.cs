using System.Security.Cryptography;
using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>The network's half of AKA, TS 33.102 §6.3.</summary>
public static class AuthenticationCentre
{
    /// <summary>AUTS is SQN_MS ⊕ AK* and MAC-S.</summary>
    public const int AutsLength = 14;

    /// <summary>Makes a vector.</summary>
    /// <param name="algorithm">The subscriber's algorithm and key.</param>
    /// <param name="rand">RAND, 16 octets.</param>
    /// <param name="sqn">SQN, 48 bits.</param>
    /// <param name="amf">AMF; bit 0 of EPS (0x8000) must be set for LTE (TS 33.401 §6.1.1).</param>
    /// <param name="resLength">Octets of RES, 4 to 16, at most what the algorithm gives.</param>
    public static AuthenticationVector Vector(AuthenticationAlgorithm algorithm, ReadOnlySpan<byte> rand, ulong sqn, ushort amf, int resLength)
    {
        AkaOutput output = algorithm.Compute(rand, sqn, amf);
        byte[] autn = new byte[16];
        Concealed(sqn, output.Ak).CopyTo(autn, 0);
        autn[6] = (byte)(amf >> 8);
        autn[7] = (byte)amf;
        output.MacA.Span.CopyTo(autn.AsSpan(8));
        return new(new(rand), OctetString.Wrap(autn), Shortened(output.Res, resLength), output.Ck, output.Ik);
    }

    /// <summary>Verifies AUTS and reads SQN_MS from it; false when its MAC-S is wrong or its length is not <see cref="AutsLength"/>.</summary>
    public static bool TryReadAuts(AuthenticationAlgorithm algorithm, ReadOnlySpan<byte> rand, ReadOnlySpan<byte> auts, out ulong sqnMs)
    {
        sqnMs = 0;
        if (auts.Length != AutsLength) return false;
        OctetString ak = algorithm.Compute(rand, 0, 0).AkStar;
        ulong sqn = 0;
        for (int i = 0; i < 6; i++) sqn = sqn << 8 | (byte)(auts[i] ^ ak[i]);
        if (!CryptographicOperations.FixedTimeEquals(algorithm.Compute(rand, sqn, 0).MacS, auts[6..])) return false;
        sqnMs = sqn;
        return true;
    }

    internal static byte[] Concealed(ulong sqn, OctetString ak)
    {
        byte[] octets = new byte[6];
        for (int i = 0; i < 6; i++) octets[i] = (byte)(sqn >> (40 - 8 * i) ^ ak[i]);
        return octets;
    }

    internal static OctetString Shortened(OctetString res, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 16);
        return res.Slice(0, Math.Min(length, res.Length));
    }
}
