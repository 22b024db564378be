using System.Buffers;
using System.Buffers.Binary;

namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// Puts headers before upper-layer packets, fragments them to the path's MTU and hands them to the link only when the stack is at
/// rest, so that a link that answers within the call finds consistent state.
/// </summary>
internal sealed class IpOutput(Random random, IpPacketSink link, Func<IpAddr, int> pathMtu)
{
    /// <summary>Room that the upper layer leaves before its data: IPv6 header and fragment header.</summary>
    public const int Headroom = 48;

    private const int MaxLength = 65535;

    private readonly Queue<Packet> _queue = new();
    private uint _identification = (uint)random.Next();

    /// <summary>A buffer for an upper-layer packet, which starts at <see cref="Headroom"/>; <see cref="Send"/> takes it back.</summary>
    public static byte[] Rent(int upperLength) => ArrayPool<byte>.Shared.Rent(Headroom + upperLength);

    public static void Return(byte[] buffer) => ArrayPool<byte>.Shared.Return(buffer);

    /// <summary>Queues the packet whose upper layer is in <paramref name="buffer"/>, fragmenting it as needed.</summary>
    public void Send(in IpSend to, byte[] buffer, int upperLength)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(upperLength, to.Destination.IsV6 ? MaxLength : MaxLength - 20);
        int mtu = pathMtu(to.Destination);
        int header = to.Destination.IsV6 ? 40 : 20;
        uint identification = ++_identification;
        if (header + upperLength <= mtu || to.DontFragment)
        {
            int start = Headroom - header;
            WriteHeader(to, buffer.AsSpan(start), upperLength, identification, offset: 0, more: false);
            _queue.Enqueue(new(buffer, start, header + upperLength));
            return;
        }

        Fragment(to, buffer.AsSpan(Headroom, upperLength), identification, mtu);
        Return(buffer);
    }

    /// <summary>The next packet to hand to the link.</summary>
    public bool TryDequeue(out Packet packet) => _queue.TryDequeue(out packet);

    public void HandToLink(in Packet packet) => link(packet.Span);

    private void Fragment(in IpSend to, ReadOnlySpan<byte> upper, uint identification, int mtu)
    {
        int header = to.Destination.IsV6 ? 48 : 20;
        int room = (mtu - header) & ~7;
        for (int offset = 0; offset < upper.Length; offset += room)
        {
            int length = Math.Min(room, upper.Length - offset);
            byte[] fragment = Rent(length);
            int start = Headroom - header;
            bool more = offset + length < upper.Length;
            upper.Slice(offset, length).CopyTo(fragment.AsSpan(Headroom));
            if (to.Destination.IsV6)
            {
                WriteHeader(to with { Protocol = IpProtocol.Fragment }, fragment.AsSpan(start), 8 + length, identification, 0, false);
                Span<byte> extension = fragment.AsSpan(start + 40, 8);
                extension[0] = to.Protocol;
                extension[1] = 0;
                BinaryPrimitives.WriteUInt16BigEndian(extension[2..], (ushort)(offset | (more ? 1 : 0)));
                BinaryPrimitives.WriteUInt32BigEndian(extension[4..], identification);
            }
            else
            {
                WriteHeader(to, fragment.AsSpan(start), length, identification, offset, more);
            }

            _queue.Enqueue(new(fragment, start, header + length));
        }
    }

    private static void WriteHeader(in IpSend to, Span<byte> at, int upperLength, uint identification, int offset, bool more)
    {
        if (to.Destination.IsV6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(at, 6u << 28 | (uint)to.TypeOfService << 20);
            BinaryPrimitives.WriteUInt16BigEndian(at[4..], (ushort)upperLength);
            at[6] = to.Protocol;
            at[7] = to.HopLimit;
            to.Source.Write(at[8..]);
            to.Destination.Write(at[24..]);
            return;
        }

        at[0] = 4 << 4 | 5;
        at[1] = to.TypeOfService;
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], (ushort)(20 + upperLength));
        BinaryPrimitives.WriteUInt16BigEndian(at[4..], (ushort)identification);
        BinaryPrimitives.WriteUInt16BigEndian(at[6..], (ushort)(offset / 8 | (more ? 0x2000 : 0) | (to.DontFragment ? 0x4000 : 0)));
        at[8] = to.HopLimit;
        at[9] = to.Protocol;
        BinaryPrimitives.WriteUInt16BigEndian(at[10..], 0);
        to.Source.Write(at[12..]);
        to.Destination.Write(at[16..]);
        BinaryPrimitives.WriteUInt16BigEndian(at[10..], InternetChecksum.Compute(at[..20]));
    }

    /// <summary>A packet in a rented buffer.</summary>
    internal readonly record struct Packet(byte[] Buffer, int Start, int Length)
    {
        public ReadOnlySpan<byte> Span => Buffer.AsSpan(Start, Length);
    }
}
