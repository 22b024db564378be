using System.Buffers;
using System.Text;

namespace LteImsBench.Sip;

/// <summary>A cursor over the text of one header value. White space includes folds, RFC 3261 §25.1 (LWS).</summary>
internal ref struct SipReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public int Position { get; set; }

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[Position..];

    public readonly bool Is(char c) => !AtEnd && _text[Position] == c;

    /// <summary>Skips white space; says whether there was any.</summary>
    public bool SkipLws()
    {
        int start = Position;
        while (!AtEnd && SipChars.IsLws(_text[Position])) Position++;
        return Position > start;
    }

    public bool TryTake(char c)
    {
        if (!Is(c)) return false;
        Position++;
        return true;
    }

    /// <summary>Takes <paramref name="c"/> with the white space around it, or nothing.</summary>
    public bool TrySeparator(char c)
    {
        int start = Position;
        SkipLws();
        if (TryTake(c))
        {
            SkipLws();
            return true;
        }

        Position = start;
        return false;
    }

    public ReadOnlySpan<byte> TakeWhile(SearchValues<byte> set)
    {
        int length = Rest.IndexOfAnyExcept(set);
        return Take(length < 0 ? Rest.Length : length);
    }

    /// <summary>Takes everything before the first octet of <paramref name="stops"/>.</summary>
    public ReadOnlySpan<byte> TakeUntil(ReadOnlySpan<byte> stops)
    {
        int length = Rest.IndexOfAny(stops);
        return Take(length < 0 ? Rest.Length : length);
    }

    public bool TryToken(out string token)
    {
        ReadOnlySpan<byte> octets = TakeWhile(SipChars.Token);
        token = Encoding.ASCII.GetString(octets);
        return !octets.IsEmpty;
    }

    /// <summary>Takes a quoted-string and undoes its escapes; a fold within it becomes one space.</summary>
    public bool TryQuoted(out string value)
    {
        value = "";
        if (!Is('"')) return false;
        var octets = new ArrayBufferWriter<byte>(Math.Max(16, Rest.Length));
        for (int i = Position + 1; i < _text.Length; i++)
        {
            byte c = _text[i];
            switch (c)
            {
                case (byte)'"':
                    value = Encoding.UTF8.GetString(octets.WrittenSpan);
                    Position = i + 1;
                    return true;
                case (byte)'\\' when i + 1 < _text.Length && _text[i + 1] is not ((byte)'\r' or (byte)'\n'):
                    octets.Write(_text.Slice(++i, 1));
                    break;
                case (byte)'\r' or (byte)'\n':
                    while (i + 1 < _text.Length && SipChars.IsLws(_text[i + 1])) i++;
                    octets.Write(" "u8);
                    break;
                default:
                    octets.Write(_text.Slice(i, 1));
                    break;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> taken = _text.Slice(Position, length);
        Position += length;
        return taken;
    }
}
