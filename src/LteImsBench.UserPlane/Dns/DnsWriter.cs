using System.Buffers.Binary;
using System.Text;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Dns;

/// <summary>Writes a DNS message into a buffer of fixed size; what does not fit is remembered, not thrown.</summary>
internal sealed class DnsWriter(int capacity)
{
    private const int MaxPointer = 0x3FFF;

    private readonly byte[] _buffer = new byte[capacity];
    private readonly Dictionary<string, int> _names = [];

    public int Length { get; private set; }

    /// <summary>Something did not fit.</summary>
    public bool IsFull { get; private set; }

    public byte[] ToArray() => _buffer[..Length];

    public void UInt8(byte value)
    {
        if (Grow(1) is var at && at >= 0) _buffer[at] = value;
    }

    public void UInt16(ushort value)
    {
        if (Grow(2) is var at && at >= 0) BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(at), value);
    }

    public void UInt32(uint value)
    {
        if (Grow(4) is var at && at >= 0) BinaryPrimitives.WriteUInt32BigEndian(_buffer.AsSpan(at), value);
    }

    public void Octets(ReadOnlySpan<byte> value)
    {
        if (Grow(value.Length) is var at && at >= 0) value.CopyTo(_buffer.AsSpan(at));
    }

    public void Address(IpAddr address)
    {
        if (Grow(address.Length) is var at && at >= 0) address.Write(_buffer.AsSpan(at));
    }

    /// <summary>A length octet and the text, RFC 1035 §3.3.</summary>
    public void CharacterString(string text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text);
        UInt8((byte)octets.Length);
        Octets(octets);
    }

    /// <summary>A name in which known endings become pointers, RFC 1035 §4.1.4.</summary>
    public void CompressedName(string name) => Name(DnsName.Canonical(name), compress: true);

    /// <summary>A name written out; for types younger than RFC 1035 (RFC 3597 §4).</summary>
    public void PlainName(string name) => Name(DnsName.Canonical(name), compress: false);

    /// <summary>Lets later names point at <paramref name="name"/>, which stands at <paramref name="at"/>.</summary>
    public void Know(string name, int at)
    {
        for (; name.Length > 0 && at <= MaxPointer; name = DnsName.Parent(name))
        {
            _names.TryAdd(name, at);
            int label = name.IndexOf('.', StringComparison.Ordinal);
            at += 1 + (label < 0 ? name.Length : label);
        }
    }

    /// <summary>A whole record; on false it did not fit and nothing of it is left.</summary>
    public bool TryRecord(DnsRecord record, uint ttl)
    {
        int start = Length;
        CompressedName(record.Name);
        UInt16((ushort)record.Type);
        UInt16(1);   // class IN
        UInt32(ttl);
        int lengthAt = Length;
        UInt16(0);
        record.WriteData(this);
        if (!IsFull)
        {
            Patch(lengthAt, (ushort)(Length - lengthAt - 2));
            return true;
        }

        Rewind(start);
        return false;
    }

    /// <summary>Takes back what was written from <paramref name="length"/> on.</summary>
    public void Rewind(int length)
    {
        Length = length;
        IsFull = false;
        foreach (string name in _names.Where(known => known.Value >= length).Select(known => known.Key).ToArray()) _names.Remove(name);
    }

    public void Patch(int at, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(at), value);

    private void Name(string name, bool compress)
    {
        while (name.Length > 0)
        {
            if (compress && _names.TryGetValue(name, out int known))
            {
                UInt16((ushort)(0xC000 | known));
                return;
            }

            if (Length <= MaxPointer) _names.TryAdd(name, Length);
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            string label = dot < 0 ? name : name[..dot];
            UInt8((byte)label.Length);
            Octets(Encoding.ASCII.GetBytes(label));
            name = DnsName.Parent(name);
        }

        UInt8(0);
    }

    private int Grow(int count)
    {
        if (IsFull || Length + count > _buffer.Length)
        {
            IsFull = true;
            return -1;
        }

        int at = Length;
        Length += count;
        return at;
    }
}
