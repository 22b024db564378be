namespace LteImsBench.Sip;

/// <summary>Decimal numbers of header values: digits only, leading zeros allowed, however long.</summary>
internal static class SipNumber
{
    /// <summary>Parses 1*DIGIT; a value above <paramref name="max"/> is refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, uint max, out uint value) => TryRead(text, out value, out bool overflow) && !overflow && value <= max;

    /// <summary>Parses delta-seconds; a value that needs more than 32 bits becomes the largest (RFC 3261 §20.19).</summary>
    public static bool TryParseSeconds(ReadOnlySpan<byte> text, out uint value) => TryRead(text, out value, out _);

    private static bool TryRead(ReadOnlySpan<byte> text, out uint value, out bool overflow)
    {
        value = 0;
        overflow = false;
        text = SipChars.Trim(text);
        if (text.IsEmpty) return false;
        foreach (byte c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            ulong next = value * 10UL + (uint)(c - '0');
            overflow |= next > uint.MaxValue;
            value = overflow ? uint.MaxValue : (uint)next;
        }

        return true;
    }
}
