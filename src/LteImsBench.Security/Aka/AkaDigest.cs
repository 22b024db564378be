using System.Security.Cryptography;
using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>HTTP digest with AKA passwords: AKAv1-MD5 of RFC 3310 and AKAv2-MD5 of RFC 4169, over the digest of RFC 2617.</summary>
public static class AkaDigest
{
    /// <summary>The password of AKAv1-MD5 is RES as it is; with AUTS it is empty (RFC 3310 §3.3, §3.4).</summary>
    public static OctetString PasswordV1(OctetString res) => res;

    /// <summary>The password of AKAv2-MD5, RFC 4169 §3.</summary>
    public static OctetString PasswordV2(OctetString res, OctetString ik, OctetString ck)
    {
        byte[] prf = HMACMD5.HashData([.. res.Span, .. ik.Span, .. ck.Span], "http-digest-akav2-password"u8);
        return OctetString.Wrap(Encoding.ASCII.GetBytes(Convert.ToBase64String(prf)));
    }

    /// <summary>The <c>response</c> of a request, as 32 hexadecimal digits.</summary>
    public static string Response(OctetString password, DigestFields fields) => Compute(password, fields, fields.Method);

    /// <summary>The <c>rspauth</c> of Authentication-Info: as the response, but with an empty method (RFC 2617 §3.2.3).</summary>
    public static string ResponseAuth(OctetString password, DigestFields fields) => Compute(password, fields, "");

    private static string Compute(OctetString password, DigestFields fields, string method)
    {
        string secret = HexOfMd5([.. Octets($"{fields.Username}:{fields.Realm}:"), .. password.Span]);
        string action = $"{method}:{fields.Uri}";
        if (fields.Qop == "auth-int") action += ":" + HexOfMd5(fields.Body);
        string digest = HexOfMd5(Octets(action));
        string middle = fields.Qop.Length == 0 ? "" : $"{fields.NonceCount}:{fields.ClientNonce}:{fields.Qop}:";
        return HexOfMd5(Octets($"{secret}:{fields.Nonce}:{middle}{digest}"));
    }

    private static byte[] Octets(string text) => Encoding.UTF8.GetBytes(text);

    private static string HexOfMd5(ReadOnlySpan<byte> octets) => Convert.ToHexStringLower(MD5.HashData(octets));
}

/// <summary>The fields that a digest is computed over, unquoted.</summary>
public sealed record DigestFields(string Username, string Realm, string Nonce, string Method, string Uri)
{
    /// <summary><c>auth</c>, <c>auth-int</c>, or empty for the digest of RFC 2069.</summary>
    public string Qop { get; init; } = "";

    /// <summary><c>nc</c>, eight hexadecimal digits.</summary>
    public string NonceCount { get; init; } = "";

    /// <summary><c>cnonce</c>.</summary>
    public string ClientNonce { get; init; } = "";

    /// <summary>The message body, for <c>auth-int</c>.</summary>
    public byte[] Body { get; init; } = [];
}
