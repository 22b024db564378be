using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LteImsBench.UserPlane.Dns;

/// <summary>Domain names as text: labels joined by dots, lower case, no dot at the end; the root is the empty string. RFC 1035 §3.1.</summary>
internal static class DnsName
{
    public const int MaxWire = 255;

    private const int MaxLabel = 63;

    /// <summary>Lower case and without the final dot.</summary>
    public static string Canonical(string name) => name.TrimEnd('.').ToLowerInvariant();

    /// <summary>Throws where a name in a zone cannot be written.</summary>
    public static string Check(string name)
    {
        string canonical = Canonical(name);
        if (canonical.Length == 0) return canonical;
        bool isGood = canonical.Length <= MaxWire - 2
            && Ascii.IsValid(canonical)
            && canonical.Split('.').All(label => label.Length is > 0 and <= MaxLabel && label.All(c => c > ' ' && c != '\\'));
        return isGood ? canonical : throw new ArgumentException($"'{name}' is not a domain name", nameof(name));
    }

    /// <summary>Whether <paramref name="name"/> is <paramref name="ancestor"/> or below it.</summary>
    public static bool IsWithin(string name, string ancestor) =>
        ancestor.Length == 0 || name == ancestor || (name.EndsWith(ancestor, StringComparison.Ordinal) && name[^(ancestor.Length + 1)] == '.');

    public static string Parent(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "" : name[(dot + 1)..];
    }

    /// <summary>
    /// Reads a name at <paramref name="at"/> and moves behind it. Pointers must go back; octets that are no part of host names come
    /// out as <c>\DDD</c>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> message, ref int at, [NotNullWhen(true)] out string? name)
    {
        name = null;
        var text = new StringBuilder();
        int position = at;
        int limit = message.Length;
        int wire = 1;
        bool hasJumped = false;
        while (true)
        {
            if (position >= limit) return false;
            byte length = message[position];
            if (length >= 0b1100_0000)
            {
                if (position + 1 >= message.Length) return false;
                int target = (length & 0b0011_1111) << 8 | message[position + 1];
                if (!hasJumped) at = position + 2;
                hasJumped = true;

                // A pointer may use only what lies before it: hence no loops.
                limit = position;
                position = target;
                continue;
            }

            if (length > MaxLabel || position + 1 + length > limit) return false;
            if (length == 0) break;
            if ((wire += 1 + length) > MaxWire) return false;
            if (text.Length > 0) text.Append('.');
            AppendLabel(text, message.Slice(position + 1, length));
            position += 1 + length;
        }

        if (!hasJumped) at = position + 1;
        name = text.ToString();
        return true;
    }

    private static void AppendLabel(StringBuilder text, ReadOnlySpan<byte> label)
    {
        foreach (byte octet in label)
        {
            char c = char.ToLowerInvariant((char)octet);
            if (octet is > 0x20 and < 0x7F && c is not ('.' or '\\')) text.Append(c);
            else text.Append('\\').Append(octet.ToString("d3", CultureInfo.InvariantCulture));
        }
    }
}
