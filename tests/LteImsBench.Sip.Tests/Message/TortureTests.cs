using System.Text.RegularExpressions;
using LteImsBench.Core;
using LteImsBench.Testing;

namespace LteImsBench.Sip.Tests.Message;

/// <summary>Every message of RFC 4475 and RFC 5118 against what the corpus says is expected of it.</summary>
public class TortureTests
{
    // Of class app, those that no parser may accept; the others are for whoever serves the request.
    private static readonly Dictionary<string, string> RefusedByParser = new()
    {
        ["insuf.dat"] = "SIP 400 Bad Request",
        ["multi01.dat"] = "SIP 400 Bad Request",
        ["mcl01.dat"] = "SIP 400 Bad Request",
    };

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string folder in (string[])["rfc4475", "rfc5118"])
            {
                if (!Path.Exists(Path.Combine(Repository.Root, "..", "shared", "corpus", "sip", folder)) && Environment.GetEnvironmentVariable("LTEIMS_CORPUS") is null) continue;
                foreach (var row in Corpus.Table($"corpus/sip/{folder}/expected.tsv"))
                    rows.Add($"{folder}/{row["file"]}", row["class"], row.Where(cell => cell.Key.StartsWith("expected", StringComparison.Ordinal)).Select(cell => cell.Value).Single());
            }

            return rows;
        }
    }

    [Fact]
    public void The_corpus_has_61_rows()
    {
        Corpus.Require("corpus/sip");
        Assert.Equal(61, Rows.Count);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rows))]
    public void Messages_parse_or_are_refused_as_the_RFC_says(string file, string kind, string expected)
    {
        DecodeResult<SipMessage> result = Read(file);
        string name = Path.GetFileName(file);
        if (kind.StartsWith("invalid", StringComparison.Ordinal))
        {
            Assert.False(result.IsOk, expected);
            bool response = Regex.IsMatch(expected, "discard");
            string cause = response ? SipParser.Discard : name == "badvers.dat" ? "SIP 505 Version Not Supported" : "SIP 400 Bad Request";
            Assert.Equal(cause, result.Fault.Cause);
        }
        else if (RefusedByParser.TryGetValue(name, out string? cause))
        {
            Assert.Equal(cause, result.Fault?.Cause);
        }
        else
        {
            Assert.True(result.IsOk, $"{result.Fault} | {expected}");
        }
    }

    [Fact]
    public void Wsinv_has_its_values_despite_the_folds()
    {
        var invite = (SipRequest)Read("rfc4475/wsinv.dat").OrThrow();
        Assert.Equal(["390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239"], invite.All<ViaHeader>().Select(via => via.Branch));
        Assert.Equal(["UDP", "TCP", "UDP"], invite.All<ViaHeader>().Select(via => via.Transport));
        Assert.Equal(68, invite.First<MaxForwardsHeader>()!.Value.Hops);
        Assert.Equal(new CSeqHeader(9, SipMethod.Invite), invite.CSeq);
        Assert.Equal("1918181833n", invite.To.Tag);
        Assert.Equal("J Rosenberg \\\"", invite.From.Address.DisplayName);
        Assert.Equal("newfangled value continued newfangled value", invite.Text("NewFangledHeader"));
        Assert.Equal(";;,,;;,;", invite.Text("UnknownHeaderWithUnusualValue"));
        Assert.Equal("", invite.Text("Subject"));
        Assert.Equal("Quoted string \"\"", invite.First<ContactHeader>()!.Value.Address!.Value.DisplayName);
        Assert.Equal("newvalue", invite.First<ContactHeader>()!.Value.Parameters["newparam"]);
        Assert.Equal(150, invite.Body.Length);
    }

    [Fact]
    public void Escapes_are_kept_out_of_the_structure_of_URIs()
    {
        var invite = (SipRequest)Read("rfc4475/esc01.dat").OrThrow();
        Assert.Equal("example.net", invite.RequestUri.Host);
        Assert.Equal("sips:user@example.com", SipUri.Unescape(invite.RequestUri.User!));
        Assert.Equal("sip:user@example.com", invite.To.Uri.ToAddressOfRecord());
        SipParameter last = invite.First<ContactHeader>()!.Value.Uri!.Parameters[1];
        Assert.Equal(("name", "value%41"), (SipUri.Unescape(last.Name), SipUri.Unescape(last.Value!)));
        Assert.Equal("user;par=u@example.net", SipUri.Unescape(((SipRequest)Read("rfc4475/semiuri.dat").OrThrow()).RequestUri.User!));
    }

    [Fact]
    public void Escaped_NULs_make_different_bindings()
    {
        IReadOnlyList<ContactHeader> contacts = Read("rfc4475/escnull.dat").OrThrow().All<ContactHeader>();
        Assert.Equal(2, contacts.Count);
        Assert.False(contacts[0].Uri!.IsEquivalentTo(contacts[1].Uri!));
    }

    [Fact]
    public void Contact_parameters_belong_to_the_header_or_to_the_URI_by_their_brackets()
    {
        ContactHeader bare = Read("rfc4475/cparam01.dat").OrThrow().First<ContactHeader>()!.Value;
        ContactHeader bracketed = Read("rfc4475/cparam02.dat").OrThrow().First<ContactHeader>()!.Value;
        Assert.True(bare.Parameters.Has("unknownparam") && !bare.Uri!.Parameters.Has("unknownparam"));
        Assert.True(!bracketed.Parameters.Has("unknownparam") && bracketed.Uri!.Parameters.Has("unknownparam"));
        Assert.NotNull(Read("rfc4475/regescrt.dat").OrThrow().First<ContactHeader>()!.Value.Uri!.Headers);
    }

    [Fact]
    public void Datagrams_end_where_Content_Length_says()
    {
        SipMessage register = Read("rfc4475/dblreq.dat").OrThrow();
        Assert.Equal(("REGISTER", 0), (register.Title, register.Body.Length));
        Assert.Equal(553, Read("rfc4475/mpart01.dat").OrThrow().Body.Length);
        Assert.Equal(181, Read("rfc5118/mult-ip-in-sdp.dat").OrThrow().Body.Length);
        Assert.False(Read("rfc4475/inv2543.dat").OrThrow().Body.IsEmpty);
    }

    [Fact]
    public void IPv6_references_are_told_from_ports()
    {
        static SipUri Target(string file) => ((SipRequest)Read("rfc5118/" + file).OrThrow()).RequestUri;
        Assert.Equal(("2001:db8::10:5070", null), (Target("port-ambiguous.dat").Host, Target("port-ambiguous.dat").Port));
        Assert.Equal(("2001:db8::10", 5070), (Target("port-unambiguous.dat").Host, Target("port-unambiguous.dat").Port));
        Assert.Equal("2001:db8::9:255", Read("rfc5118/via-received-param-no-delim.dat").OrThrow().Via.Received!.ToString());
        Assert.Equal("2001:db8::9:255", Read("rfc5118/via-received-param-with-delim.dat").OrThrow().Via.Received!.ToString());
        Assert.Equal(19823, Read("rfc5118/ipv4-mapped-ipv6.dat").OrThrow().Via.Port);
    }

    [Fact]
    public void A_bare_magic_cookie_is_no_unique_branch() => Assert.False(Read("rfc4475/badbranch.dat").OrThrow().Via.HasUniqueBranch);

    [Fact]
    public void Responses_keep_their_reason_phrase()
    {
        Assert.Equal("", ((SipResponse)Read("rfc4475/noreason.dat").OrThrow()).ReasonPhrase);
        Assert.StartsWith("= 2**3 * 5**2 ", ((SipResponse)Read("rfc4475/unreason.dat").OrThrow()).ReasonPhrase);
    }

    private static DecodeResult<SipMessage> Read(string file) => SipParser.Parse(File.ReadAllBytes(Corpus.Require("corpus/sip/" + file)));
}
