using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>Puts a message together. Content-Length is added when the message is built, unless it was set by hand.</summary>
public abstract class SipMessageBuilder<TBuilder, TMessage>
    where TBuilder : SipMessageBuilder<TBuilder, TMessage>
    where TMessage : SipMessage
{
    private readonly List<SipHeaderField> _fields = [];
    private OctetString _body;

    private protected abstract string StartLine { get; }

    /// <summary>Appends a header line.</summary>
    /// <exception cref="ArgumentException">The text would end the line.</exception>
    public TBuilder Add(string name, string value)
    {
        _fields.Add(Field(name, value));
        return (TBuilder)this;
    }

    public TBuilder Add<T>(T header)
        where T : struct, ISipHeader<T> => Add(T.Name, header.ToString());

    /// <summary>Appends a line of another message, verbatim.</summary>
    public TBuilder Add(SipHeaderField field)
    {
        _fields.Add(field);
        return (TBuilder)this;
    }

    /// <summary>Appends every line of that name of another message, verbatim and in order.</summary>
    public TBuilder Copy(SipMessage from, string name)
    {
        _fields.AddRange(from.Fields.Where(field => field.Is(name)));
        return (TBuilder)this;
    }

    /// <summary>Puts a header line before all others of its name, or last where there is none.</summary>
    public TBuilder AddFirst<T>(T header)
        where T : struct, ISipHeader<T>
    {
        int at = _fields.FindIndex(field => field.Is(T.Name));
        _fields.Insert(at < 0 ? _fields.Count : at, Field(T.Name, header.ToString()));
        return (TBuilder)this;
    }

    /// <summary>Puts a header line after all others of its name, or last where there is none.</summary>
    public TBuilder AddAfter<T>(T header)
        where T : struct, ISipHeader<T>
    {
        int at = _fields.FindLastIndex(field => field.Is(T.Name));
        _fields.Insert(at < 0 ? _fields.Count : at + 1, Field(T.Name, header.ToString()));
        return (TBuilder)this;
    }

    /// <summary>Replaces every line of that name by one, at the place of the first.</summary>
    public TBuilder Set(string name, string value)
    {
        int at = _fields.FindIndex(field => field.Is(name));
        _fields.RemoveAll(field => field.Is(name));
        _fields.Insert(at < 0 ? _fields.Count : at, Field(name, value));
        return (TBuilder)this;
    }

    public TBuilder Set<T>(T header)
        where T : struct, ISipHeader<T> => Set(T.Name, header.ToString());

    public TBuilder Remove(string name)
    {
        _fields.RemoveAll(field => field.Is(name));
        return (TBuilder)this;
    }

    public bool Has(string name) => _fields.Any(field => field.Is(name));

    public TBuilder Body(string contentType, ReadOnlySpan<byte> body)
    {
        _body = new(body);
        return Set("Content-Type", contentType);
    }

    /// <summary>The octets, without any check: also for messages that are malformed on purpose.</summary>
    public byte[] ToOctets()
    {
        using var stream = new MemoryStream();
        Write(stream, StartLine);
        foreach (SipHeaderField field in _fields)
        {
            Write(stream, field.Name + ": ");
            stream.Write(field.Value.Span);
            stream.Write("\r\n"u8);
        }

        if (!Has("Content-Length")) Write(stream, $"Content-Length: {_body.Length}\r\n");
        stream.Write("\r\n"u8);
        stream.Write(_body.Span);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">What was put together is no valid message, such as one without a mandatory header.</exception>
    public TMessage Build() => (TMessage)SipParser.Parse(ToOctets()).OrThrow();

    private protected void AddAll(IEnumerable<SipHeaderField> fields, OctetString body)
    {
        _fields.AddRange(fields);
        _body = body;
    }

    private static SipHeaderField Field(string name, string value)
    {
        if (value.AsSpan().ContainsAny('\r', '\n')) throw new ArgumentException($"the value of {name} contains a line end", nameof(value));
        return new(name, new(Encoding.UTF8.GetBytes(value)));
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
