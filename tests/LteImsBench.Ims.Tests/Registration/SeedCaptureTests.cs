using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Security;
using LteImsBench.Sip;
using LteImsBench.Testing;

namespace LteImsBench.Ims.Tests.Registration;

/// <summary>The UE of a capture: its credentials, computed years ago by someone else's card, must satisfy this registrar.</summary>
public class SeedCaptureTests
{
    [Fact]
    public void The_UE_of_the_capture_registers_with_the_response_that_it_sent()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/aka_digest_seed_trace.json")));
        JsonElement seed = file.RootElement.GetProperty("aka_digest")[0];
        string Text(string name) => seed.GetProperty(name).GetString()!;
        OctetString Octets(string name) => OctetString.FromHex(Text(name));

        var bench = new ImsBench();
        bench.Directory.Fixed = new AuthenticationVector(Octets("RAND"), Octets("AUTN"), Octets("RES_used"), Octets("CK"), Octets("IK"));
        var phone = new TestPhone(bench, domain: "test.3gpp.com");
        string first = "Digest uri=\"sip:test.3gpp.com\",username=\"001010123456789@test.3gpp.com\",response=\"\",realm=\"test.3gpp.com\",nonce=\"\"";
        WwwAuthenticateHeader challenge = bench.Ask(phone.Register(expires: "7200", authorization: first).Build()).First<WwwAuthenticateHeader>()!.Value;
        Assert.Equal((Text("nonce"), Text("realm")), (challenge.Nonce, challenge.Realm));

        string answer = $"Digest username=\"{Text("username")}\",\trealm=\"{Text("realm")}\", uri=\"{Text("uri")}\", qop=auth, nonce=\"{Text("nonce")}\", nc={Text("nc")}, "
            + $"cnonce=\"{Text("cnonce")}\", algorithm=AKAv1-MD5, response=\"{Text("response")}\", opaque=\"MTcyMjU3ODA2NDo=SU1TLVNJUCBTZXJ2ZXI=\"";
        SipResponse done = bench.Ask(phone.Register(expires: "7200", authorization: answer).Build());
        Assert.Equal("200 REGISTER", done.Title);
        Assert.Equal(Text("correct_rfc2617_rspauth"), done.First<AuthenticationInfoHeader>()!.Value["rspauth"]);

        // The capture's de-registration has the credentials of a first request twice over, and is challenged.
        Assert.Equal(401, bench.Ask(phone.Register(expires: "0", authorization: $"{first},{first}").Build()).Status);
    }
}
