namespace LteImsBench.Messages.Nas;

/// <summary>The GSM 7 bit default alphabet, TS 23.038 §6.2.1, packed as in §6.1.2.2.</summary>
internal static class GsmAlphabet
{
    private const string Table =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    public static string Unpack(ReadOnlySpan<byte> octets, int count)
    {
        Span<char> text = stackalloc char[Math.Clamp(count, 0, 512)];
        for (int i = 0; i < text.Length; i++)
        {
            int bit = i * 7;
            int window = octets[bit >> 3] | ((bit >> 3) + 1 < octets.Length ? octets[(bit >> 3) + 1] << 8 : 0);
            text[i] = Table[window >> (bit & 7) & 127];
        }

        return text.ToString();
    }

    /// <summary>False when a character is not in the default alphabet.</summary>
    public static bool TryPack(string text, out byte[] octets)
    {
        octets = new byte[(text.Length * 7 + 7) / 8];
        for (int i = 0; i < text.Length; i++)
        {
            int code = Table.IndexOf(text[i], StringComparison.Ordinal);
            if (code < 0) return false;
            int bit = i * 7;
            int window = code << (bit & 7);
            octets[bit >> 3] |= (byte)window;
            if (window > 255) octets[(bit >> 3) + 1] |= (byte)(window >> 8);
        }

        return true;
    }
}
