using System.Runtime.CompilerServices;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

// Elements of a message, in the order of its table. An absent optional element is null and writes nothing.
internal ref partial struct NasWriter
{
    /// <summary>Starts the body of a message.</summary>
    public void Begin(NasMessage message) => (_unhandled, _verbatim) = (message.Unhandled, message.Verbatim);

    /// <summary>Ends the body: elements that were not handled at its end follow.</summary>
    public void End() => WriteUnhandled(int.MaxValue);

    public void V<T>(T value)
        where T : INasElement<T> => Octets(Coding(-++_mandatory, ValueOf(value)));

    public void LV<T>(T value)
        where T : INasElement<T> => Lv(Coding(-++_mandatory, ValueOf(value)));

    public void LVE<T>(T value)
        where T : INasElement<T> => Lve(Coding(-++_mandatory, ValueOf(value)));

    public void Halves(byte high, byte low) => Octets(Coding(-++_mandatory, [(byte)(high << 4 | low & 15)]));

    public void LowHalf(byte low) => Halves(0, low);

    public void Tlv<T>(byte identifier, T? value)
        where T : struct, INasElement<T>
    {
        if (value is { } present) TlvOctets(identifier, Coding(identifier, ValueOf(present)));
    }

    public void Tlv<T>(byte identifier, T? value)
        where T : class, INasElement<T>
    {
        if (value is not null) TlvOctets(identifier, Coding(identifier, ValueOf(value)));
    }

    public void TlvE<T>(byte identifier, T? value)
        where T : struct, INasElement<T>
    {
        if (value is { } present) TlvEOctets(identifier, Coding(identifier, ValueOf(present)));
    }

    public void Tv<T>(byte identifier, T? value)
        where T : struct, INasElement<T>
    {
        if (value is { } present) TvOctets(identifier, Coding(identifier, ValueOf(present)));
    }

    public void Tlv(byte identifier, OctetString? value)
    {
        if (value is { } present) TlvOctets(identifier, present);
    }

    public void TlvE(byte identifier, OctetString? value)
    {
        if (value is { } present) TlvEOctets(identifier, present);
    }

    public void Tv(byte identifier, OctetString? value)
    {
        if (value is { } present) TvOctets(identifier, present);
    }

    public void TvEnum<TEnum>(byte identifier, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } present) TvOctets(identifier, [Unsafe.BitCast<TEnum, byte>(present)]);
    }

    public void TvValue(byte identifier, byte? value)
    {
        if (value is { } present) TvOctets(identifier, [present]);
    }

    public void HalfValue(byte identifier, byte? value)
    {
        if (value is { } present) HalfOctet(identifier, present);
    }

    public void HalfEnum<TEnum>(byte identifier, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } present) HalfOctet(identifier, Unsafe.BitCast<TEnum, byte>(present));
    }

    public void HalfFlag(byte identifier, bool? value)
    {
        if (value is { } present) HalfOctet(identifier, present ? (byte)1 : (byte)0);
    }

    public void Half<T>(byte identifier, T? value)
        where T : struct, INasNibble<T>
    {
        if (value is { } present) HalfOctet(identifier, present.ToNibble());
    }

    private void TlvOctets(byte identifier, scoped ReadOnlySpan<byte> value)
    {
        Optional(identifier);
        Lv(value);
    }

    private void TlvEOctets(byte identifier, scoped ReadOnlySpan<byte> value)
    {
        Optional(identifier);
        Lve(value);
    }

    private void TvOctets(byte identifier, scoped ReadOnlySpan<byte> value)
    {
        Optional(identifier);
        Octets(value);
    }

    private void HalfOctet(byte identifier, byte nibble) => Optional((byte)(identifier | Coding(identifier, [nibble])[0] & 15));

    private void Optional(byte first)
    {
        WriteUnhandled(_handled++);
        Octet(first);
    }

    private void WriteUnhandled(int position)
    {
        while (_nextUnhandled < _unhandled.Count && _unhandled[_nextUnhandled].Position <= position)
            Octets(_unhandled[_nextUnhandled++].Octets);
    }

    /// <summary>The coding that came with the message, as long as the value is the one that came.</summary>
    private readonly ReadOnlySpan<byte> Coding(int key, ReadOnlySpan<byte> canonical)
    {
        foreach (VerbatimElement element in _verbatim)
        {
            if (element.Key == key && element.Canonical.Span.SequenceEqual(canonical)) return element.Received;
        }

        return canonical;
    }
}
