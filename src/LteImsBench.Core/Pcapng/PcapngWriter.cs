using System.Buffers.Binary;
using System.Text;

namespace LteImsBench.Core.Pcapng;

/// <summary>Writes the blocks of draft-ietf-opsawg-pcapng: one section, several interfaces, enhanced packets with comments.</summary>
public sealed class PcapngWriter : IDisposable
{
    private const uint SectionHeaderBlock = 0x0A0D0D0A;
    private const uint InterfaceDescriptionBlock = 1;
    private const uint EnhancedPacketBlock = 6;
    private const ushort OptionComment = 1;
    private const ushort OptionUserApplication = 4;
    private const ushort OptionInterfaceName = 2;
    private const ushort OptionPacketFlags = 2;

    private readonly Stream _stream;
    private readonly ArrayBuffer _block = new();
    private int _interfaces;

    public PcapngWriter(Stream stream, string application)
    {
        _stream = stream;
        Begin(SectionHeaderBlock);
        _block.UInt32(0x1A2B3C4D);   // byte-order magic
        _block.UInt16(1);
        _block.UInt16(0);
        _block.UInt64(ulong.MaxValue);   // section length not given
        Option(OptionUserApplication, Encoding.UTF8.GetBytes(application));
        End();
    }

    /// <summary>Adds an interface and returns its number. Time stamps are microseconds.</summary>
    public int AddInterface(LinkType linkType, string name)
    {
        Begin(InterfaceDescriptionBlock);
        _block.UInt16((ushort)linkType);
        _block.UInt16(0);
        _block.UInt32(0);   // no snapshot limit
        Option(OptionInterfaceName, Encoding.UTF8.GetBytes(name));
        End();
        return _interfaces++;
    }

    /// <summary>Writes a packet. <paramref name="isInbound"/> goes to the flags of the packet, seen from the network.</summary>
    public void WritePacket(int interfaceNumber, DateTimeOffset time, ReadOnlySpan<byte> data, string comment, bool? isInbound)
    {
        ulong microseconds = (ulong)((time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        Begin(EnhancedPacketBlock);
        _block.UInt32((uint)interfaceNumber);
        _block.UInt32((uint)(microseconds >> 32));
        _block.UInt32((uint)microseconds);
        _block.UInt32((uint)data.Length);
        _block.UInt32((uint)data.Length);
        _block.Padded(data);
        if (comment.Length > 0) Option(OptionComment, Encoding.UTF8.GetBytes(comment));
        if (isInbound is { } inbound)
        {
            Span<byte> flags = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(flags, inbound ? 1u : 2u);
            Option(OptionPacketFlags, flags);
        }

        End();
    }

    public void Flush() => _stream.Flush();

    public void Dispose() => _stream.Dispose();

    private void Begin(uint type)
    {
        _block.Clear();
        _block.UInt32(type);
        _block.UInt32(0);
    }

    private void Option(ushort code, ReadOnlySpan<byte> value)
    {
        _block.UInt16(code);
        _block.UInt16((ushort)value.Length);
        _block.Padded(value);
    }

    private void End()
    {
        _block.UInt32(0);   // end of options
        int total = _block.Length + 4;
        _block.UInt32((uint)total);
        _block.PatchUInt32(4, (uint)total);
        _stream.Write(_block.Written);
    }

    private sealed class ArrayBuffer
    {
        private byte[] _data = new byte[4096];

        public int Length { get; private set; }

        public ReadOnlySpan<byte> Written => _data.AsSpan(0, Length);

        public void Clear() => Length = 0;

        public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Grow(2), value);

        public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Grow(4), value);

        public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Grow(8), value);

        public void PatchUInt32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_data.AsSpan(at), value);

        public void Padded(ReadOnlySpan<byte> value)
        {
            Span<byte> target = Grow((value.Length + 3) & ~3);
            value.CopyTo(target);
            target[value.Length..].Clear();
        }

        private Span<byte> Grow(int count)
        {
            if (Length + count > _data.Length) Array.Resize(ref _data, Math.Max(_data.Length * 2, Length + count));
            Span<byte> target = _data.AsSpan(Length, count);
            Length += count;
            return target;
        }
    }
}

/// <summary>Link types of the pcapng registry that the evidence uses.</summary>
public enum LinkType : ushort
{
    /// <summary>Raw IPv4 or IPv6.</summary>
    Raw = 101,

    /// <summary>Wireshark's exported PDUs: tags that name a dissector, then the PDU.</summary>
    WiresharkUpperPdu = 252,
}
