using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>
/// A request or response: its octets, the header lines found in them, and typed access to those. It never changes; a builder makes
/// another one.
/// </summary>
public abstract class SipMessage
{
    private protected SipMessage(OctetString octets, IReadOnlyList<SipHeaderField> fields, OctetString body)
    {
        Octets = octets;
        Fields = fields;
        Body = body;
        Via = First<ViaHeader>()!.Value;
        From = First<FromHeader>()!.Value;
        To = First<ToHeader>()!.Value;
        CallId = First<CallIdHeader>()!.Value.Value;
        CSeq = First<CSeqHeader>()!.Value;
    }

    /// <summary>The message as received, up to the end of its body, or as it will be sent.</summary>
    public OctetString Octets { get; }

    /// <summary>Every header line in its order, verbatim.</summary>
    public IReadOnlyList<SipHeaderField> Fields { get; }

    public OctetString Body { get; }

    /// <summary>The topmost.</summary>
    public ViaHeader Via { get; }

    public FromHeader From { get; }

    public ToHeader To { get; }

    public string CallId { get; }

    public CSeqHeader CSeq { get; }

    /// <summary>The message's name in evidence: <c>REGISTER</c>, or <c>401 REGISTER</c> for a response.</summary>
    public abstract string Title { get; }

    public bool Has(string name) => Fields.Any(field => field.Is(name));

    /// <summary>The text of the first header line of that name, or null.</summary>
    public string? Text(string name)
    {
        foreach (SipHeaderField field in Fields)
        {
            if (field.Is(name)) return field.Text;
        }

        return null;
    }

    /// <summary>The first value of that header, or null where there is none that can be parsed.</summary>
    public T? First<T>()
        where T : struct, ISipHeader<T> => All<T>() is [var first, ..] ? first : null;

    /// <summary>All values of that header in their order; from a line that cannot be parsed, those before the fault.</summary>
    public IReadOnlyList<T> All<T>()
        where T : struct, ISipHeader<T>
    {
        var headers = new List<T>();
        foreach (SipHeaderField field in Fields)
        {
            if (field.Is(T.Name)) SipValueList.TryParse(field.Value, headers);
        }

        return headers;
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(Octets.Span);
}
