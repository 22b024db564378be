using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>The functions f1 to f5, f1* and f5* of TS 33.102 §6.3 for one subscriber key.</summary>
public abstract class AuthenticationAlgorithm
{
    /// <summary>Computes all functions at once.</summary>
    /// <param name="rand">RAND, 16 octets.</param>
    /// <param name="sqn">SQN, 48 bits; of the network for MAC-A, of the USIM for MAC-S.</param>
    /// <param name="amf">AMF; zero for MAC-S (TS 33.102 §6.3.3).</param>
    public abstract AkaOutput Compute(ReadOnlySpan<byte> rand, ulong sqn, ushort amf);

    private protected static void WriteSqnAndAmf(Span<byte> target, ulong sqn, ushort amf)
    {
        for (int i = 0; i < 6; i++) target[i] = (byte)(sqn >> (40 - 8 * i));
        target[6] = (byte)(amf >> 8);
        target[7] = (byte)amf;
    }
}

/// <summary>What an authentication algorithm computes. Lengths in octets: MAC-A and MAC-S 8, RES 4 to 16, CK and IK 16, AK and AK* 6.</summary>
public sealed record AkaOutput(OctetString MacA, OctetString MacS, OctetString Res, OctetString Ck, OctetString Ik, OctetString Ak, OctetString AkStar);
