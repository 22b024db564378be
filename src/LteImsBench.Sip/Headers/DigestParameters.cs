using System.Text;

namespace LteImsBench.Sip;

/// <summary>The list of a digest challenge or answer, RFC 2617 §3.2 and RFC 3261 §22.4.</summary>
internal static class DigestParameters
{
    /// <summary>
    /// Reads the scheme and what follows. Equipment in the field repeats the scheme in mid-list, leaves values unquoted, and puts
    /// remarks between parameters: what is no parameter is skipped to the next comma. Of a repeated parameter the first counts.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> value, out string scheme, out SipParameters parameters)
    {
        parameters = default;
        var reader = new SipReader(value);
        reader.SkipLws();
        if (!reader.TryToken(out scheme) || !reader.SkipLws() || reader.Is('=')) return false;
        bool ok = TryReadList(ref reader, scheme, out parameters);
        return ok && parameters.Count > 0;
    }

    public static bool TryReadList(ref SipReader reader, string? scheme, out SipParameters parameters)
    {
        parameters = default;
        var items = new List<SipParameter>();
        while (true)
        {
            reader.SkipLws();
            if (reader.AtEnd) break;
            if (reader.TryTake(',')) continue;
            if (!reader.TryToken(out string name))
            {
                reader.TakeUntil(","u8);
            }
            else if (reader.TrySeparator('='))
            {
                if (!TryReadValue(ref reader, name, out SipParameter item)) return false;
                items.Add(item);
            }
            else if (!name.Equals(scheme, StringComparison.OrdinalIgnoreCase))
            {
                items.Add(new(name, null));
            }
        }

        parameters = new(items);
        return true;
    }

    public static string Write(string scheme, SipParameters parameters) => $"{scheme} {parameters.Join(", ")}";

    private static bool TryReadValue(ref SipReader reader, string name, out SipParameter item)
    {
        item = new(name, "");
        if (reader.Is('"')) return SipParameters.TryReadValue(ref reader, name, out item);
        ReadOnlySpan<byte> run = reader.TakeUntil(", \t\r\n\""u8);
        item = new(name, Encoding.UTF8.GetString(run));
        return !run.ContainsAnyInRange((byte)0, (byte)0x1F);
    }
}
