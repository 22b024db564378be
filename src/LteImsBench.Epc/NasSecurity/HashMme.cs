using System.Security.Cryptography;
using LteImsBench.Core;

namespace LteImsBench.Epc.NasSecurity;

/// <summary>HASH_MME, TS 33.401 annex I: by which a UE sees whether its unprotected initial message was changed on the way.</summary>
internal static class HashMme
{
    private const int Length = 8;

    /// <summary>The low 64 bits of the key derivation function with a key of zeros over the plain message.</summary>
    public static OctetString Of(OctetString message) =>
        new(HMACSHA256.HashData(new byte[32], message.Span).AsSpan()[^Length..]);
}
