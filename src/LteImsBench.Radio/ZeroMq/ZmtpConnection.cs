using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;

namespace LteImsBench.Radio.ZeroMq;

/// <summary>
/// One TCP connection that speaks ZMTP 3.0 (ZeroMQ RFC 23) with the mechanism NULL, as REQ or REP. What a library hides is wanted here:
/// the beginning and the end of a connection, because a peer that was restarted counts its samples from zero.
/// </summary>
internal sealed class ZmtpConnection : IDisposable
{
    private const int GreetingOctets = 64;
    private const int MaxCommandOctets = 4096;
    private const byte More = 0b0000_0001;
    private const byte Long = 0b0000_0010;
    private const byte Command = 0b0000_0100;

    // A request: the empty delimiter and one octet, whose value srsRAN gives as 0xFF.
    private static readonly byte[] Request = [More, 0, 0, 1, 0xFF];

    private readonly Socket _socket;
    private readonly byte[] _scratch = new byte[MaxCommandOctets];
    private readonly byte[] _header = new byte[2 + 9];

    /// <param name="socket">Connected; this owns it.</param>
    public ZmtpConnection(Socket socket)
    {
        _socket = socket;
        socket.NoDelay = true;
    }

    /// <summary>Exchanges greetings and READY commands; false when the far end is no such peer or leaves.</summary>
    /// <param name="type">REQ or REP.</param>
    public bool Handshake(ReadOnlySpan<byte> type)
    {
        Span<byte> greeting = _scratch.AsSpan(0, GreetingOctets);
        greeting.Clear();
        (greeting[0], greeting[9], greeting[10]) = (0xFF, 0x7F, 3);
        "NULL"u8.CopyTo(greeting[12..]);
        if (!SendAll(greeting) || !Fill(greeting)) return false;
        if (greeting[0] != 0xFF || greeting[9] != 0x7F || greeting[10] < 3 || !greeting.Slice(12, 20).TrimEnd((byte)0).SequenceEqual("NULL"u8)) return false;
        return SendReady(type) && TryReadHeader(out byte flags, out long length) && (flags & Command) != 0
            && TryReadCommand(length, out ReadOnlySpan<byte> command) && command.StartsWith("\u0005READY"u8);
    }

    /// <summary>Asks for samples.</summary>
    public bool SendRequest() => SendAll(Request);

    /// <summary>Waits for a request.</summary>
    public bool ReadRequest() => ReadMessage(null);

    /// <summary>Answers a request.</summary>
    public bool SendReply(ReadOnlySpan<Cf32> samples)
    {
        ReadOnlySpan<byte> octets = MemoryMarshal.AsBytes(samples);
        (_header[0], _header[1], _header[2]) = (More, 0, Long);
        BinaryPrimitives.WriteInt64BigEndian(_header.AsSpan(3), octets.Length);
        return SendAll(_header) && SendAll(octets);
    }

    /// <summary>Waits for an answer and puts its samples into <paramref name="queue"/> as room comes up.</summary>
    public bool ReadReply(SampleQueue queue) => ReadMessage(queue);

    public void Dispose() => _socket.Dispose();

    private bool SendReady(ReadOnlySpan<byte> type)
    {
        ReadOnlySpan<byte> name = "\u0005READY\u000BSocket-Type"u8;
        Span<byte> ready = _scratch.AsSpan(0, 2 + name.Length + 4 + type.Length);
        (ready[0], ready[1]) = (Command, (byte)(ready.Length - 2));
        name.CopyTo(ready[2..]);
        BinaryPrimitives.WriteInt32BigEndian(ready[(2 + name.Length)..], type.Length);
        type.CopyTo(ready[(6 + name.Length)..]);
        return SendAll(ready);
    }

    // An envelope up to the empty delimiter, then the body.
    private bool ReadMessage(SampleQueue? body)
    {
        bool inBody = false;
        while (TryReadHeader(out byte flags, out long length))
        {
            if ((flags & Command) != 0)
            {
                if (!TryReadCommand(length, out ReadOnlySpan<byte> command) || !Answer(command)) return false;
                continue;
            }

            bool isDelimiter = !inBody && length == 0 && (flags & More) != 0;
            if (!(inBody && body is not null ? ReadSamples(length, body) : Skip(length))) return false;
            inBody |= isDelimiter;
            if ((flags & More) == 0) return true;
        }

        return false;
    }

    private bool ReadSamples(long octets, SampleQueue queue)
    {
        // A frame ends with a whole sample; what hangs over is no sample.
        long samples = octets / 8;
        while (samples > 0)
        {
            Span<Cf32> room = queue.Reserve(Timeout.InfiniteTimeSpan);
            if (room.IsEmpty) return false;
            if (room.Length > samples) room = room[..(int)samples];
            Span<byte> bytes = MemoryMarshal.AsBytes(room);
            int have = Take(bytes);
            if (have <= 0) return false;
            int partial = have % 8;
            if (partial != 0 && !Fill(bytes.Slice(have, 8 - partial))) return false;
            int count = (have + 7) / 8;
            SampleMath.Sanitise(room[..count]);
            queue.Commit(count);
            samples -= count;
        }

        return Skip(octets % 8);
    }

    private bool TryReadHeader(out byte flags, out long length)
    {
        Span<byte> header = _scratch.AsSpan(0, 8);
        (flags, length) = (0, 0);
        if (!Fill(header[..1])) return false;
        flags = header[0];
        if ((flags & Long) == 0)
        {
            if (!Fill(header[..1])) return false;
            length = header[0];
            return true;
        }

        if (!Fill(header)) return false;
        length = BinaryPrimitives.ReadInt64BigEndian(header);
        return length >= 0;
    }

    private bool TryReadCommand(long length, out ReadOnlySpan<byte> command)
    {
        command = default;
        if (length > MaxCommandOctets) return false;
        Span<byte> octets = _scratch.AsSpan(0, (int)length);
        command = octets;
        return Fill(octets);
    }

    // PING of ZMTP 3.1 brings a time to live and a context of up to 16 octets, which PONG returns.
    private bool Answer(ReadOnlySpan<byte> command)
    {
        if (command.StartsWith("\u0005ERROR"u8)) return false;
        if (!command.StartsWith("\u0004PING"u8) || command.Length is < 7 or > 7 + 16) return true;
        Span<byte> pong = stackalloc byte[command.Length];
        (pong[0], pong[1]) = (Command, (byte)(command.Length - 2));
        "\u0004PONG"u8.CopyTo(pong[2..]);
        command[7..].CopyTo(pong[7..]);
        return SendAll(pong);
    }

    private bool Skip(long octets)
    {
        while (octets > 0)
        {
            int count = (int)Math.Min(octets, _scratch.Length);
            if (!Fill(_scratch.AsSpan(0, count))) return false;
            octets -= count;
        }

        return true;
    }

    private bool Fill(Span<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            int count = Take(octets);
            if (count <= 0) return false;
            octets = octets[count..];
        }

        return true;
    }

    // What a peer or a closed socket does ends the connection; it is no fault of ours.
    private int Take(Span<byte> octets)
    {
        try
        {
            return _socket.Receive(octets, SocketFlags.None, out SocketError error) is var count && error == SocketError.Success ? count : 0;
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
    }

    private bool SendAll(ReadOnlySpan<byte> octets)
    {
        try
        {
            while (!octets.IsEmpty)
            {
                int count = _socket.Send(octets, SocketFlags.None, out SocketError error);
                if (error != SocketError.Success || count <= 0) return false;
                octets = octets[count..];
            }

            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
