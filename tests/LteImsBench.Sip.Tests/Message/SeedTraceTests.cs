using System.Text;
using System.Text.RegularExpressions;
using LteImsBench.Core;
using LteImsBench.Testing;

namespace LteImsBench.Sip.Tests.Message;

/// <summary>The messages of a call box's trace and of a tutorial, printed with remarks between their lines.</summary>
public partial class SeedTraceTests
{
    [Fact]
    public void Every_message_of_the_notes_parses()
    {
        IReadOnlyList<string> messages = Messages();
        string[] titles = [.. messages.Select(text => Parse(text) is { IsOk: true } result ? result.Value.Title : $"{Parse(text).Fault}\n{text}")];
        Assert.Equal(
            [
                "REGISTER", "401 REGISTER", "REGISTER", "200 REGISTER",
                "SUBSCRIBE", "200 SUBSCRIBE", "NOTIFY", "200 NOTIFY",
                "REGISTER", "REGISTER", "REGISTER",
                "REGISTER",
                "REGISTER", "200 REGISTER", "SUBSCRIBE", "NOTIFY",
                "INVITE", "100 INVITE", "180 INVITE", "200 INVITE", "ACK", "BYE",
            ],
            titles);
    }

    [Fact]
    public void The_challenge_and_its_answer_are_read_through_folds_and_compact_names()
    {
        SipMessage[] messages = [.. Messages().Select(text => Parse(text).OrThrow())];
        WwwAuthenticateHeader challenge = messages[1].First<WwwAuthenticateHeader>()!.Value;
        AuthorizationHeader answer = messages[2].First<AuthorizationHeader>()!.Value;
        Assert.Equal(("test.3gpp.com", "AKAv1-MD5", "auth"), (challenge.Realm, challenge.Algorithm, challenge["qop"]));
        Assert.Equal("qlWqVapVqlWqVapVqlWqVUUQA5HEt9VVZ3t1TM221cg=", challenge.Nonce);
        Assert.Equal(challenge.Nonce, answer.Nonce);
        Assert.Equal("a3f549b13f477562f4445b7277cd83c1", answer.Response);
        Assert.Equal(["sip", "tel"], messages[1].All<PAssociatedUriHeader>().Select(identity => identity.Uri.Scheme));
        Assert.Equal(7200u, messages[3].First<ContactHeader>()!.Value.Expires);
    }

    [Fact]
    public void A_repeated_Digest_counts_once()
    {
        SipMessage deregister = Messages().Select(text => Parse(text).OrThrow()).Single(message => message.Text("Expires") == "0");
        AuthorizationHeader authorization = deregister.First<AuthorizationHeader>()!.Value;
        Assert.Equal(("001010123456789@test.3gpp.com", "", ""), (authorization.Username, authorization.Nonce, authorization.Response));
    }

    private static DecodeResult<SipMessage> Parse(string text) => SipParser.Parse(Encoding.UTF8.GetBytes(text));

    // Takes the printing off: line numbers, remarks, the commas at the ends of abridged lines, and line ends lost within a header.
    private static List<string> Messages()
    {
        var messages = new List<string>();
        List<string>? lines = null;
        bool inBody = false;
        foreach (string printed in File.ReadLines(Corpus.Require("reference/ims-sip-notes.txt")))
        {
            string line = LineNumber().Replace(printed, "").TrimEnd();
            if (line.StartsWith("This SIP message clip", StringComparison.Ordinal)) continue;
            if (StartLine().IsMatch(line))
            {
                Finish();
                lines = [line.TrimEnd(',')];
                inBody = false;
            }
            else if (lines is not null)
            {
                if (BodyLine().IsMatch(line))
                {
                    if (!inBody) lines.Add("");
                    inBody = true;
                    lines.Add(line);
                }
                else if (line.Length == 0 && !inBody)
                {
                    continue;
                }
                else if (!inBody && HeaderLine().IsMatch(line))
                {
                    lines.AddRange(Remark().Replace(line, "").Replace(",Max-Forwards", "\nMax-Forwards").Split('\n').Select(part => part.TrimEnd(',')));
                }
                else if (!inBody && Continuation().IsMatch(line))
                {
                    lines[^1] += (lines[^1].EndsWith('"') || lines[^1].EndsWith("auth") || lines[^1].EndsWith("MD5") || lines[^1].EndsWith("00000001") ? "," : "") + "\r\n " + line.TrimEnd(',');
                }
                else
                {
                    Finish();
                }
            }
        }

        Finish();
        return messages;

        void Finish()
        {
            if (lines is null) return;
            int end = lines.IndexOf("");
            string body = end < 0 ? "" : string.Concat(lines[(end + 1)..].Select(line => line + "\r\n"));
            IEnumerable<string> head = (end < 0 ? lines : lines[..end]).Where(line => !ContentLength().IsMatch(line));
            messages.Add(string.Concat(head.Select(line => line + "\r\n")) + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
            lines = null;
        }
    }

    [GeneratedRegex(@"^\[ ?Line \d+ ?\] ?")]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"^([A-Z]+ sips?:\S+ SIP/2\.0,?|SIP/2\.0 \d{3} .*)$")]
    private static partial Regex StartLine();

    [GeneratedRegex(@"^([vosictmabe]=|<(\?xml|/?reginfo|/?registration|/?contact|uri>))")]
    private static partial Regex BodyLine();

    [GeneratedRegex(@"^([a-z]|[A-Z][A-Za-z]*(-[A-Za-z]+)*):")]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^(username|realm|uri|nonce|response|qop|nc|cnonce|algorithm|opaque|rspauth|\+g\.[\w.-]+) ?=")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^(Content-Length|l):")]
    private static partial Regex ContentLength();

    [GeneratedRegex(@", // .*$")]
    private static partial Regex Remark();
}
