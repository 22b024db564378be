using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>Answers to requests that could not be parsed.</summary>
public static class SipRefusal
{
    /// <summary>
    /// The answer to <paramref name="octets"/> that the parser refused: the status of the fault, and what of Via, From, To, Call-ID and
    /// CSeq can be read, verbatim. Null where no answer is due or possible: for a response, an ACK, or a request whose Via or CSeq
    /// cannot be read (RFC 3261 §8.2.6, §17.1.1.3).
    /// </summary>
    public static byte[]? For(ReadOnlySpan<byte> octets, DecodeFault fault, string toTag, out ViaHeader via)
    {
        via = default;
        if (!TryStatus(fault, out int status)) return null;
        var raw = RawSipMessage.Split(octets);
        var vias = new List<ViaHeader>();
        if (raw.IsResponse || raw.StartLine.Span.StartsWith("ACK "u8)) return null;
        var builder = new SipResponseBuilder(status, status == 400 ? fault.Detail : null);
        foreach (SipHeaderField field in raw.Fields.Where(field => field.Is("Via")))
        {
            int before = vias.Count;
            SipValueList.TryParse(field.Value, vias);
            for (int i = before; i < vias.Count; i++) builder.Add(vias[i]);
        }

        if (vias.Count == 0) return null;
        via = vias[0];
        foreach (string name in (string[])["From", "To", "Call-ID", "CSeq"]) CopyFirst(raw, name, toTag, builder);
        return builder.ToOctets();
    }

    private static void CopyFirst(RawSipMessage raw, string name, string toTag, SipResponseBuilder builder)
    {
        if (raw.Fields.FirstOrDefault(field => field.Is(name)) is not { Name: not null } field) return;
        if (name == "To" && ToHeader.TryParse(field.Value, out ToHeader to) && to.Tag is null) builder.Add(to.WithTag(toTag));
        else builder.Add(field);
    }

    private static bool TryStatus(DecodeFault fault, out int status)
    {
        status = 0;
        return fault.Cause.Split(' ') is ["SIP", var code, ..] && int.TryParse(code, out status);
    }
}
