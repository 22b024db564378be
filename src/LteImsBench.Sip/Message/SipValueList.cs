using System.Text;

namespace LteImsBench.Sip;

/// <summary>Takes a comma-separated value apart, leaving commas inside quotes and angle brackets alone (RFC 3261 §7.3.1).</summary>
internal static class SipValueList
{
    public static List<Range> Split(ReadOnlySpan<byte> value)
    {
        var parts = new List<Range>();
        int start = 0;
        bool quoted = false, bracketed = false;
        for (int i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case (byte)'\\' when quoted:
                    i++;
                    break;
                case (byte)'"' when !bracketed:
                    quoted = !quoted;
                    break;
                case (byte)'<' when !quoted:
                    bracketed = true;
                    break;
                case (byte)'>' when !quoted:
                    bracketed = false;
                    break;
                case (byte)',' when !quoted && !bracketed:
                    parts.Add(start..i);
                    start = i + 1;
                    break;
            }
        }

        parts.Add(start..value.Length);
        return parts;
    }

    /// <summary>
    /// Parses every value of a header; false as soon as one cannot be parsed. Values parsed so far are in <paramref name="into"/>.
    /// </summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> value, ICollection<T> into)
        where T : struct, ISipHeader<T>
    {
        if (T.Form is SipHeaderForm.Single or SipHeaderForm.Lines)
        {
            if (!T.TryParse(value, out T only)) return false;
            into.Add(only);
            return true;
        }

        foreach (Range part in Split(value))
        {
            ReadOnlySpan<byte> item = value[part];
            if (T.Form == SipHeaderForm.ListOrEmpty && SipChars.Trim(item).IsEmpty) continue;
            if (!T.TryParse(item, out T header)) return false;
            into.Add(header);
        }

        return true;
    }
}
