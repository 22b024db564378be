using System.Collections;
using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Parameters in their order, compared by content. <c>default</c> is none.</summary>
public readonly struct SipParameters : IEquatable<SipParameters>, IReadOnlyList<SipParameter>
{
    private readonly SipParameter[]? _items;

    public SipParameters(params IEnumerable<SipParameter> items) => _items = [.. items];

    public int Count => _items?.Length ?? 0;

    public SipParameter this[int index] => _items![index];

    /// <summary>The value of the first parameter of that name; null where it is absent or has none.</summary>
    public string? this[string name] => IndexOf(name) is >= 0 and var i ? _items![i].Value : null;

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>The same with the parameter added, or replaced where it stands.</summary>
    public SipParameters With(string name, string? value, bool quoted = false)
    {
        var parameter = new SipParameter(name, value, quoted);
        int at = IndexOf(name);
        if (at < 0) return new([.. this, parameter]);
        SipParameter[] items = [.. this];
        items[at] = parameter;
        return new(items);
    }

    public SipParameters Without(string name) => new(this.Where(item => !item.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));

    public IEnumerator<SipParameter> GetEnumerator() => (_items ?? []).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(SipParameters other) => this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is SipParameters other && Equals(other);

    public override int GetHashCode() => this.Aggregate(17, (hash, item) => HashCode.Combine(hash, item));

    public static bool operator ==(SipParameters left, SipParameters right) => left.Equals(right);

    public static bool operator !=(SipParameters left, SipParameters right) => !left.Equals(right);

    /// <summary>Each parameter with a semicolon before it.</summary>
    public override string ToString() => string.Concat(this.Select(item => $";{item}"));

    internal string Join(string separator) => string.Join(separator, this);

    internal void WriteFields(Utf8JsonWriter json)
    {
        foreach (SipParameter item in this.DistinctBy(item => item.Name, StringComparer.OrdinalIgnoreCase)) json.WriteString(item.Name, item.Value ?? "");
    }

    /// <summary>
    /// Reads *(SEMI generic-param) up to the first thing that is none. A semicolon that ends the value is tolerated, an empty
    /// parameter between two is not.
    /// </summary>
    internal static bool TryRead(ref SipReader reader, out SipParameters parameters)
    {
        parameters = default;
        List<SipParameter>? items = null;
        while (reader.TrySeparator(';'))
        {
            if (reader.AtEnd) break;
            if (!reader.TryToken(out string name)) return false;
            var item = new SipParameter(name, null);
            if (reader.TrySeparator('=') && !TryReadValue(ref reader, name, out item)) return false;
            (items ??= []).Add(item);
        }

        if (items is not null) parameters = new(items);
        return true;
    }

    /// <summary>Reads a quoted-string or an unquoted run; wider than the grammar, since addresses and base 64 occur unquoted.</summary>
    internal static bool TryReadValue(ref SipReader reader, string name, out SipParameter parameter)
    {
        parameter = default;
        if (reader.Is('"'))
        {
            if (!reader.TryQuoted(out string quoted)) return false;
            parameter = new(name, quoted, IsQuoted: true);
            return true;
        }

        ReadOnlySpan<byte> run = reader.TakeUntil("; \t\r\n,\"<>"u8);
        if (run.IsEmpty || run.ContainsAnyInRange((byte)0, (byte)0x1F)) return false;
        parameter = new(name, Encoding.UTF8.GetString(run));
        return true;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_items![i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
