using LteImsBench.Core;

namespace LteImsBench.Sip.Transport;

/// <summary>What a stream holds next.</summary>
public enum SipFrameKind
{
    /// <summary>Nothing complete.</summary>
    None,

    /// <summary>A message with its body.</summary>
    Message,

    /// <summary>A double CR LF between messages, RFC 5626 §4.4.1: to be answered with a single one.</summary>
    KeepAlive,

    /// <summary>Octets that cannot be framed: the stream is lost.</summary>
    Fault,
}

/// <summary>Cuts a byte stream into messages by Content-Length, RFC 3261 §18.3.</summary>
public sealed class SipStreamFramer
{
    /// <summary>Longest start line and headers, in octets.</summary>
    public const int MaxHeaderSection = 64 * 1024;

    /// <summary>Longest body, in octets.</summary>
    public const int MaxBody = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;
    private DecodeFault? _fault;

    /// <summary>Whether a message has begun that is not complete.</summary>
    public bool IsInMessage => _length > 0;

    public void Append(ReadOnlySpan<byte> octets)
    {
        if (_fault is not null) return;
        if (_length + octets.Length > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_length + octets.Length, _buffer.Length * 2));
        octets.CopyTo(_buffer.AsSpan(_length));
        _length += octets.Length;
    }

    /// <summary>Takes the next frame; <paramref name="frame"/> holds a message, or with a fault what was received of it.</summary>
    public SipFrameKind Next(out OctetString frame, out DecodeFault? fault)
    {
        frame = default;
        fault = _fault;
        if (fault is not null) return SipFrameKind.None;
        ReadOnlySpan<byte> pending = _buffer.AsSpan(0, _length);
        if (pending.StartsWith("\r\n\r\n"u8))
        {
            Consume(4);
            return SipFrameKind.KeepAlive;
        }

        // A single CR LF is the answer to a keep-alive, or half of one.
        if (pending.StartsWith("\r\n"u8) && pending.Length > 2 && pending[2] != '\r')
        {
            Consume(2);
            return Next(out frame, out fault);
        }

        if (pending.Length < 4 || pending.StartsWith("\r\n"u8)) return SipFrameKind.None;
        int end = pending.IndexOf("\r\n\r\n"u8);
        if (end < 0) return pending.Length > MaxHeaderSection ? Lose(513, "start line and headers are too long", out frame, out fault) : SipFrameKind.None;
        int header = end + 4;
        if (header > MaxHeaderSection) return Lose(513, "start line and headers are too long", out frame, out fault);
        if (!TryBodyLength(pending[..header], out int body)) return Lose(400, "a stream needs one valid Content-Length", out frame, out fault);
        if (body > MaxBody) return Lose(513, $"Content-Length is {body}", out frame, out fault);
        if (pending.Length < header + body) return SipFrameKind.None;
        frame = new(pending[..(header + body)]);
        Consume(header + body);
        return SipFrameKind.Message;
    }

    private static bool TryBodyLength(ReadOnlySpan<byte> header, out int length)
    {
        SipHeaderField[] fields = [.. RawSipMessage.Split(header).Fields.Where(field => field.Is("Content-Length"))];
        bool ok = ContentLengthHeader.TryParse(fields is [var only] ? only.Value : default, out ContentLengthHeader value);
        length = value.Octets;
        return ok;
    }

    private SipFrameKind Lose(int status, string detail, out OctetString frame, out DecodeFault? fault)
    {
        frame = new(_buffer.AsSpan(0, _length));
        fault = _fault = SipParser.Fault(status, 0, detail);
        _buffer = [];
        _length = 0;
        return SipFrameKind.Fault;
    }

    private void Consume(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }
}
