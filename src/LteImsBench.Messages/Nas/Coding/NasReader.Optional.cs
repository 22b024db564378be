using System.Runtime.CompilerServices;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

// The non-imperative part. Every call below is a row of the message's table; elements between rows that the table does not explain
// are kept as unhandled (TS 24.301 §7.6, §7.7.1).
internal ref partial struct NasReader
{
    /// <summary>A reader of a message's body whose optional elements <paramref name="table"/> lists.</summary>
    public NasReader(ReadOnlySpan<byte> data, int origin, ElementTable table)
        : this(data, origin) => _table = table;

    private NasReader(ElementTable learned)
        : this([]) => (_table, _learns) = (learned, true);

    internal delegate void ReadBody(ref NasReader r);

    /// <summary>Runs a message's reads on nothing, to learn which optional elements it asks for.</summary>
    public static ElementTable Learn(ReadBody read)
    {
        var table = new ElementTable();
        var reader = new NasReader(table);
        read(ref reader);
        return table;
    }

    /// <summary>An optional element that is a value type.</summary>
    public T? Tlv<T>(byte identifier)
        where T : struct, INasElement<T> =>
        TryElement(new(identifier, ElementFormat.Tlv, 0), out T value) ? value : null;

    /// <summary>An optional element that is a class.</summary>
    public T? TlvObject<T>(byte identifier)
        where T : class, INasElement<T> =>
        TryElement(new(identifier, ElementFormat.Tlv, 0), out T? value) ? value : null;

    public T? TlvE<T>(byte identifier)
        where T : struct, INasElement<T> =>
        TryElement(new(identifier, ElementFormat.TlvE, 0), out T value) ? value : null;

    public T? Tv<T>(byte identifier, int length)
        where T : struct, INasElement<T> =>
        TryElement(new(identifier, ElementFormat.Tv, length), out T value) ? value : null;

    public OctetString? TlvOctets(byte identifier) => OptionalOctets(new(identifier, ElementFormat.Tlv, 0));

    public OctetString? TlvEOctets(byte identifier) => OptionalOctets(new(identifier, ElementFormat.TlvE, 0));

    public OctetString? TvOctets(byte identifier, int length) => OptionalOctets(new(identifier, ElementFormat.Tv, length));

    /// <summary>An identifier and one octet of an enumeration.</summary>
    public TEnum? TvEnum<TEnum>(byte identifier)
        where TEnum : struct, Enum =>
        TvValue(identifier) is { } octet ? Unsafe.BitCast<byte, TEnum>(octet) : null;

    /// <summary>An identifier and one octet.</summary>
    public byte? TvValue(byte identifier) =>
        TryTake(new(identifier, ElementFormat.Tv, 1), out ReadOnlySpan<byte> value, out _) ? value[0] : null;

    /// <summary>A half-octet element; bits outside <paramref name="mask"/> are spare.</summary>
    public byte? HalfValue(byte identifier, byte mask) => HalfOctet(identifier, mask);

    /// <summary>A half-octet element that is an enumeration; bits outside <paramref name="mask"/> are spare.</summary>
    public TEnum? HalfEnum<TEnum>(byte identifier, byte mask)
        where TEnum : struct, Enum =>
        HalfOctet(identifier, mask) is { } nibble ? Unsafe.BitCast<byte, TEnum>(nibble) : null;

    /// <summary>A half-octet element whose lowest bit is a flag.</summary>
    public bool? HalfFlag(byte identifier) => HalfOctet(identifier, 1) is { } nibble ? nibble == 1 : null;

    public T? Half<T>(byte identifier)
        where T : struct, INasNibble<T>
    {
        if (!TryTake(new(identifier, ElementFormat.HalfOctet, 0), out ReadOnlySpan<byte> octet, out _)) return null;
        byte received = (byte)(octet[0] & 15);
        T value = T.FromNibble(received);
        if (value.ToNibble() != received) AddVerbatim(identifier, [value.ToNibble()], [received]);
        return value;
    }

    /// <summary>Judges what is left after the last row and gives the message what it did not handle.</summary>
    public TMessage Complete<TMessage>(TMessage message)
        where TMessage : NasMessage
    {
        while (!IsAtEnd) SkipForeign();
        if (_unhandled is null && _verbatim is null) return message;
        return message with { Unhandled = [.. _unhandled ?? []], Verbatim = [.. _verbatim ?? []] };
    }

    private byte? HalfOctet(byte identifier, byte mask)
    {
        if (!TryTake(new(identifier, ElementFormat.HalfOctet, 0), out ReadOnlySpan<byte> octet, out _)) return null;
        byte received = (byte)(octet[0] & 15);
        byte nibble = (byte)(received & mask);
        if (nibble != received) AddVerbatim(identifier, [nibble], [received]);
        return nibble;
    }

    private OctetString? OptionalOctets(ElementRow row) =>
        TryTake(row, out ReadOnlySpan<byte> value, out _) ? new OctetString(value) : null;

    private bool TryElement<T>(ElementRow row, out T? value)
        where T : INasElement<T>
    {
        value = default;
        if (!TryTake(row, out ReadOnlySpan<byte> octets, out int start)) return false;
        var part = new NasReader(octets, _origin + _at - octets.Length);
        value = T.Read(ref part);
        if (part.Fault is { } fault)
        {
            ReadOnlySpan<byte> element = _data[start.._at];

            // Elements with a cause of their own, such as a TFT (§6.4.3.4), are not passed over.
            if (fault.Cause != NasFault.InvalidMandatoryInformation) Adopt(fault);
            _handled--;
            AddUnhandled(UnhandledReason.SyntacticallyIncorrect, element);
            return false;
        }

        CompareCoding(value, row.Identifier, octets);
        return true;
    }

    private bool TryTake(ElementRow row, out ReadOnlySpan<byte> value, out int start)
    {
        value = default;
        start = 0;
        if (!Seek(row)) return false;
        int length = LengthAt(_at);
        if (length > Remaining)
        {
            AddUnhandled(UnhandledReason.Truncated, Take(Remaining));
            return false;
        }

        int header = row.Format switch { ElementFormat.HalfOctet => 0, ElementFormat.Tv => 1, ElementFormat.Tlv => 2, _ => 3 };
        start = _at;
        value = _data[(_at + header)..(_at + length)];
        _at += length;
        _handled++;
        return true;
    }

    private bool Seek(ElementRow row)
    {
        if (_learns) _table.Add(row);
        int index = _row++;
        while (!IsAtEnd)
        {
            byte identifier = IdentifierAt(_at);
            if (identifier == row.Identifier)
            {
                _seen |= 1UL << index;
                return true;
            }

            if (_table.IndexOf(identifier) > index) return false;
            SkipForeign();
        }

        return false;
    }

    private void SkipForeign()
    {
        int row = _table.IndexOf(IdentifierAt(_at));
        if (row >= 0)
        {
            Skip((_seen >> row & 1) != 0 ? UnhandledReason.Repeated : UnhandledReason.OutOfSequence);
        }
        else if (!_data[_at..].ContainsAnyExcept((byte)0))
        {
            AddUnhandled(UnhandledReason.Padding, Take(Remaining));
        }
        else if (_data[_at] < 0x10)
        {
            // TS 24.007 §11.2.4: comprehension required; TS 24.301 §7.5.1.
            Fail($"information element 0x{_data[_at]:x2} is unknown here and its comprehension is required");
        }
        else
        {
            Skip(UnhandledReason.Unknown);
        }
    }

    private void Skip(UnhandledReason reason)
    {
        int length = LengthAt(_at);
        if (length > Remaining) AddUnhandled(UnhandledReason.Truncated, Take(Remaining));
        else AddUnhandled(reason, Take(length));
    }

    private void AddUnhandled(UnhandledReason reason, ReadOnlySpan<byte> octets) =>
        (_unhandled ??= []).Add(new(_handled, reason, new(octets)));

    private readonly byte IdentifierAt(int at) => _data[at] >= 0x80 ? (byte)(_data[at] & 0xF0) : _data[at];

    /// <summary>
    /// Octets of the element at an offset, by its row or by the rule of TS 24.007 §11.2.4; more than are left when it is cut short.
    /// </summary>
    private readonly int LengthAt(int at)
    {
        int row = _table.IndexOf(IdentifierAt(at));
        ElementFormat format = row >= 0 ? _table[row].Format
            : _data[at] >= 0x80 ? ElementFormat.HalfOctet
            : (_data[at] & 0b0111_1000) == 0b0111_1000 ? ElementFormat.TlvE : ElementFormat.Tlv;
        int left = _data.Length - at;
        return format switch
        {
            ElementFormat.HalfOctet => 1,
            ElementFormat.Tv => 1 + _table[row].Length,
            ElementFormat.Tlv => left < 2 ? 2 : 2 + _data[at + 1],
            _ => left < 3 ? 3 : 3 + (_data[at + 1] << 8 | _data[at + 2]),
        };
    }
}
