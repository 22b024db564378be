using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>The nonce of an AKA challenge: base64 of RAND, AUTN and data of the server (RFC 3310 §3.2).</summary>
public sealed record AkaNonce(OctetString Rand, OctetString Autn, OctetString ServerData)
{
    private const int Size = 16;

    /// <summary>Null when the text is no base64 or shorter than RAND and AUTN.</summary>
    public static AkaNonce? TryParse(string nonce)
    {
        Span<byte> octets = stackalloc byte[1024];
        if (nonce.Length > 1024 || !Convert.TryFromBase64String(nonce, octets, out int length) || length < 2 * Size) return null;
        return new(new(octets[..Size]), new(octets[Size..(2 * Size)]), new(octets[(2 * Size)..length]));
    }

    public override string ToString() => Convert.ToBase64String([.. Rand.Span, .. Autn.Span, .. ServerData.Span]);
}
