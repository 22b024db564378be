using System.Net;
using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>Answers to requests that could not be parsed.</summary>
public static class SipRefusal
{
    /// <summary>
    /// The answer to <paramref name="octets"/> that the parser refused: the status of the fault, and what of Via, From, To, Call-ID and
    /// CSeq is there, verbatim where it cannot be read. Null where no answer is due: for a response, an ACK (RFC 3261 §17.1.1.3), and
    /// what has no Via at all.
    /// </summary>
    /// <param name="octets">What was refused.</param>
    /// <param name="fault">Why.</param>
    /// <param name="toTag">The To tag of the answer.</param>
    /// <param name="source">Who sent it; marked in the topmost Via.</param>
    /// <param name="via">The topmost Via so marked, or null where it cannot be read.</param>
    public static byte[]? For(ReadOnlySpan<byte> octets, DecodeFault fault, string toTag, IPEndPoint source, out ViaHeader? via)
    {
        via = null;
        if (!TryStatus(fault, out int status)) return null;
        var raw = RawSipMessage.Split(octets);
        if (raw.IsResponse || raw.StartLine.Span.StartsWith("ACK "u8)) return null;
        var builder = new SipResponseBuilder(status, status == 400 ? fault.Detail : null);
        bool topmost = true;
        foreach (SipHeaderField field in raw.Fields.Where(field => field.Is("Via")))
        {
            var vias = new List<ViaHeader>();
            if (topmost && SipValueList.TryParse(field.Value, vias))
            {
                via = vias[0] = vias[0].ReceivedFrom(source);
                foreach (ViaHeader hop in vias) builder.Add(hop);
            }
            else
            {
                builder.Add(field);
            }

            topmost = false;
        }

        if (topmost) return null;
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
