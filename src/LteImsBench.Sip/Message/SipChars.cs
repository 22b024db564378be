using System.Buffers;

namespace LteImsBench.Sip;

/// <summary>Character classes of RFC 3261 §25.1.</summary>
internal static class SipChars
{
    private const string AlphaNum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static readonly SearchValues<byte> Token = Bytes(AlphaNum + "-.!%*_+`'~");

    /// <summary>Characters of a host name; the underscore is no part of the grammar but is met in the field.</summary>
    public static readonly SearchValues<byte> Host = Bytes(AlphaNum + "-._");

    public static readonly SearchValues<char> HostChars = SearchValues.Create(AlphaNum + "-._");

    public static readonly SearchValues<char> SchemeChars = SearchValues.Create(AlphaNum + "+-.");

    /// <summary>unreserved, user-unreserved, and the per cent sign of escapes.</summary>
    public static readonly SearchValues<char> UserChars = SearchValues.Create(AlphaNum + "-_.!~*'()" + "&=+$,;?/" + "%");

    public static readonly SearchValues<char> PasswordChars = SearchValues.Create(AlphaNum + "-_.!~*'()" + "&=+$," + "%");

    public static bool IsLws(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);

    private static SearchValues<byte> Bytes(string characters) => SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(characters));
}
