namespace LteImsBench.Messages.Nas;

/// <summary>Formats of optional elements, TS 24.007 §11.2.1.1.</summary>
internal enum ElementFormat : byte
{
    /// <summary>Identifier and value share an octet.</summary>
    HalfOctet,

    /// <summary>Identifier and a value of known length.</summary>
    Tv,

    /// <summary>Identifier, one octet of length, value.</summary>
    Tlv,

    /// <summary>Identifier, two octets of length, value.</summary>
    TlvE,
}

/// <summary>One optional element of a message: identifier, format and, for <see cref="ElementFormat.Tv"/>, the value's length.</summary>
internal readonly record struct ElementRow(byte Identifier, ElementFormat Format, int Length);

/// <summary>
/// The optional part of a message's table, in order. A message's reads are its table: it is learned by running them once.
/// </summary>
internal sealed class ElementTable
{
    private readonly List<ElementRow> _rows = [];
    private readonly sbyte[] _indices = Enumerable.Repeat((sbyte)-1, 256).ToArray();

    public static ElementTable Empty { get; } = new();

    public ElementRow this[int index] => _rows[index];

    public void Add(ElementRow row)
    {
        _indices[row.Identifier] = (sbyte)_rows.Count;
        _rows.Add(row);
    }

    /// <summary>The row of an identifier, or -1.</summary>
    public int IndexOf(byte identifier) => _indices[identifier];
}
