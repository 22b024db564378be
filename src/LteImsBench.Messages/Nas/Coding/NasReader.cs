using System.Buffers.Binary;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>
/// Reads a NAS message or the value of one element. It keeps the first <see cref="Fault"/> and then yields empty values, so that a
/// message reads straight down its table and is judged once. Elements read here, in table order: V, LV, LV-E; then the optional ones.
/// </summary>
internal ref partial struct NasReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _origin;
    private int _at;
    private int _mandatory;
    private List<VerbatimElement>? _verbatim;

    // Of the non-imperative part.
    private readonly ElementTable _table = ElementTable.Empty;
    private readonly bool _learns;
    private List<UnhandledElement>? _unhandled;
    private ulong _seen;
    private int _row;
    private int _handled;

    /// <param name="data">The message or the element's value.</param>
    /// <param name="origin">Where <paramref name="data"/> starts in the whole message, in octets.</param>
    public NasReader(ReadOnlySpan<byte> data, int origin = 0)
    {
        _data = data;
        _origin = origin;
    }

    public NasFault? Fault { get; private set; }

    public readonly int Remaining => _data.Length - _at;

    public readonly bool IsAtEnd => _at >= _data.Length;

    /// <summary>Records a fault, unless there is one, and moves to the end.</summary>
    /// <param name="detail">What was expected.</param>
    /// <param name="cause">EMM or ESM cause.</param>
    /// <param name="back">How many octets before the next one to read.</param>
    public void Fail(string detail, byte cause = NasFault.InvalidMandatoryInformation, int back = 0)
    {
        Fault ??= new(cause, _origin + Math.Max(_at - back, 0), detail);
        _at = _data.Length;
    }

    public byte Octet() => Has(1) ? _data[_at++] : (byte)0;

    /// <summary>An octet that is not read yet, or 0 beyond the end.</summary>
    public readonly byte Peek(int ahead = 0) => _at + ahead < _data.Length ? _data[_at + ahead] : (byte)0;

    public ushort UInt16()
    {
        ReadOnlySpan<byte> octets = Take(2);
        return octets.IsEmpty ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(octets);
    }

    public uint UInt24() => (uint)Octet() << 16 | UInt16();

    public uint UInt32()
    {
        ReadOnlySpan<byte> octets = Take(4);
        return octets.IsEmpty ? 0 : BinaryPrimitives.ReadUInt32BigEndian(octets);
    }

    /// <summary>The next octets, or none and a fault when fewer are left.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (!Has(count)) return [];
        ReadOnlySpan<byte> octets = _data.Slice(_at, count);
        _at += count;
        return octets;
    }

    public OctetString Octets(int count) => new(Take(count));

    public OctetString Rest() => new(Take(Remaining));

    public OctetString LvOctets() => Octets(Octet());

    public OctetString LveOctets() => Octets(UInt16());

    public T V<T>(int length)
        where T : INasElement<T> => Mandatory<T>(length);

    public T LV<T>()
        where T : INasElement<T> => Mandatory<T>(Octet());

    public T LVE<T>()
        where T : INasElement<T> => Mandatory<T>(UInt16());

    /// <summary>Two mandatory half octets; bits of <paramref name="spare"/> are ignored.</summary>
    public (byte High, byte Low) Halves(byte spare = 0)
    {
        byte received = Octet();
        byte octet = (byte)(received & ~spare);
        _mandatory++;
        if (octet != received) AddVerbatim(-_mandatory, [octet], [received]);
        return ((byte)(octet >> 4), (byte)(octet & 15));
    }

    /// <summary>A mandatory half octet beside a spare one.</summary>
    public byte LowHalf(byte mask = 0b1111) => Halves((byte)~mask).Low;

    /// <summary>A reader of the next octets, for parts of an element that have their own length.</summary>
    public NasReader Part(int count)
    {
        int origin = _origin + _at;
        return new(Take(count), origin);
    }

    /// <summary>Takes over the fault of a part.</summary>
    public void Adopt(NasFault? fault)
    {
        if (fault is null) return;
        Fault ??= fault;
        _at = _data.Length;
    }

    private T Mandatory<T>(int length)
        where T : INasElement<T>
    {
        _mandatory++;
        if (Fault is null && length > Remaining) Fail($"{typeof(T).Name} has {length} octets, but the message only {Remaining} more");
        NasReader part = Part(Math.Min(length, Remaining));
        if (Fault is not null) part.Fail("");
        T value = T.Read(ref part);
        Adopt(part.Fault);
        if (Fault is null) CompareCoding(value, -_mandatory, part._data);
        return value;
    }

    private void CompareCoding<T>(T value, int key, ReadOnlySpan<byte> received)
        where T : INasElement<T>
    {
        ReadOnlySpan<byte> canonical = NasWriter.ValueOf(value);
        if (!canonical.SequenceEqual(received)) AddVerbatim(key, canonical, received);
    }

    private void AddVerbatim(int key, scoped ReadOnlySpan<byte> canonical, scoped ReadOnlySpan<byte> received) =>
        (_verbatim ??= []).Add(new(key, new(canonical), new(received)));

    private bool Has(int count)
    {
        if (count <= Remaining) return true;
        Fail(count == 1 ? "expected one more octet" : $"expected {count} more octets, {Remaining} are left");
        return false;
    }
}
