using System.Buffers.Binary;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Writes a NAS message or the value of one element into a buffer that grows.</summary>
internal ref partial struct NasWriter
{
    private byte[] _buffer;
    private int _at;

    // Of a message's body.
    private NasList<UnhandledElement> _unhandled;
    private NasList<VerbatimElement> _verbatim;
    private int _nextUnhandled;
    private int _mandatory;
    private int _handled;

    public NasWriter()
    {
        _buffer = new byte[128];
        _at = 0;
    }

    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _at);

    /// <summary>The value part of an element.</summary>
    public static ReadOnlySpan<byte> ValueOf<T>(T value)
        where T : INasElement<T>
    {
        var writer = new NasWriter();
        value.Write(ref writer);
        return writer._buffer.AsSpan(0, writer._at);
    }

    public void Octet(byte value) => Grow(1)[0] = value;

    public void UInt16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Grow(2), (ushort)value);

    public void UInt24(uint value)
    {
        Octet((byte)(value >> 16));
        UInt16((ushort)value);
    }

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Grow(4), value);

    public void Octets(scoped ReadOnlySpan<byte> octets) => octets.CopyTo(Grow(octets.Length));

    /// <summary>Writes one octet of length, then the octets.</summary>
    public void Lv(scoped ReadOnlySpan<byte> octets)
    {
        ThrowIfLonger(octets.Length, byte.MaxValue);
        Octet((byte)octets.Length);
        Octets(octets);
    }

    /// <summary>Writes two octets of length, then the octets.</summary>
    public void Lve(scoped ReadOnlySpan<byte> octets)
    {
        ThrowIfLonger(octets.Length, ushort.MaxValue);
        UInt16((ushort)octets.Length);
        Octets(octets);
    }

    private static void ThrowIfLonger(int length, int max)
    {
        if (length > max) throw new ArgumentException($"an element of {length} octets: its length field ends at {max}");
    }

    private Span<byte> Grow(int count)
    {
        if (_at + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _at + count));
        Span<byte> target = _buffer.AsSpan(_at, count);
        _at += count;
        return target;
    }
}
