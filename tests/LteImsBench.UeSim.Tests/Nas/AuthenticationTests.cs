using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;
using LteImsBench.Testing;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

public sealed class AuthenticationTests
{
    [Fact]
    public void A_wrong_key_is_a_MAC_failure_and_the_rejection_ends_the_attach()
    {
        var rig = new NasRig(new UeSettings { PdnType = PdnType.Ipv4 });
        var wrong = new FakeMme(rig.Bench, rig.Link, rig.Settings with { Usim = rig.Settings.Usim with { K = OctetString.FromHex("00000000000000000000000000000000") } });
        wrong.On<AuthenticationFailure>(_ => wrong.SendPlain(new AuthenticationReject()));

        var refused = Assert.IsType<UeOutcome.Refused>(rig.Attach());

        Assert.Equal(EmmCause.MacFailure, wrong.Last<AuthenticationFailure>().EmmCause);
        Assert.Equal("AUTHENTICATION REJECT", refused.Cause);
        Assert.True(rig.Nas.Emm.IsUsimInvalid);
    }

    [Fact]
    public void A_stale_SQN_is_answered_with_an_AUTS_that_the_network_can_read()
    {
        var rig = new NasRig(new UeSettings { PdnType = PdnType.Ipv4, Usim = new() { Sqn = 32 * 500 } });
        rig.Mme.On<AuthenticationFailure>(failure =>
        {
            Assert.Equal(EmmCause.SynchFailure, failure.EmmCause);
            AuthenticationAlgorithm algorithm = new Milenage(rig.Settings.Usim.K, rig.Settings.Usim.OPc);
            OctetString rand = OctetString.Wrap([.. Enumerable.Range(0, 16).Select(i => (byte)(0x31 + i))]);
            Assert.True(AuthenticationCentre.TryReadAuts(algorithm, rand, failure.AuthenticationFailureParameter!.Value, out ulong sqn));
            Assert.Equal(32UL * 500, sqn);
            rig.Mme.Sqn = sqn + 32;
            rig.Mme.Authenticate();
        });

        Assert.True(rig.Attach().IsSuccess);
    }

    [Fact]
    public void A_vector_without_the_separation_bit_is_refused_with_26()
    {
        var rig = new NasRig();
        rig.Mme.Amf = 0;
        rig.Mme.On<AuthenticationFailure>(_ => rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure)));
        rig.Attach();
        Assert.Equal(EmmCause.NonEpsAuthenticationUnacceptable, rig.Mme.Last<AuthenticationFailure>().EmmCause);
    }

    [Fact]
    public void A_repeated_challenge_gets_the_same_answer()
    {
        var rig = new NasRig();
        AuthenticationRequest? first = null;
        int answers = 0;
        rig.Mme.On<AttachRequest>(_ =>
        {
            AuthenticationVector vector = AuthenticationCentre.Vector(
                new Milenage(rig.Settings.Usim.K, rig.Settings.Usim.OPc), new byte[16], 320, 0x8000, 8);
            first = new(new(0), vector.Rand, vector.Autn);
            rig.Mme.SendPlain(first);
        });
        rig.Mme.On<AuthenticationResponse>(_ =>
        {
            if (++answers == 1) rig.Mme.SendPlain(first!);
            else rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure));
        });
        rig.Attach();
        AuthenticationResponse[] responses = [.. rig.Mme.Received.OfType<AuthenticationResponse>()];
        Assert.Equal(2, responses.Length);
        Assert.Equal(responses[0], responses[1]);
    }

    [Fact]
    public void A_network_that_does_not_try_again_in_time_is_left()
    {
        var rig = new NasRig();
        rig.Mme.Amf = 0;
        UeOutcome outcome = rig.Bench.Await(() => rig.Nas.AttachAsync(CancellationToken.None), seconds: 200);
        Assert.Contains("NETWORK NOT GENUINE", rig.Bench.Names);
        Assert.False(outcome.IsSuccess);
    }

    /// <summary>Every set of TS 35.208 §4.3: AUTN put together from its f1 and f5, RES from its f2.</summary>
    [Fact]
    public void Every_published_Milenage_set_is_answered_with_its_RES()
    {
        using JsonDocument sets = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/milenage_ts35208.json")));
        int answered = 0;
        foreach (JsonElement set in sets.RootElement.EnumerateArray())
        {
            OctetString Octets(string name) => OctetString.FromHex(set.GetProperty(name).GetString());
            byte[] sqn = Octets("SQN").ToArray(), ak = Octets("f5").ToArray(), amf = Octets("AMF").ToArray();
            ulong value = sqn.Aggregate(0UL, (sum, octet) => sum << 8 | octet);
            byte[] autn = [.. sqn.Zip(ak, (a, b) => (byte)(a ^ b)), .. amf, .. Octets("f1").Span];
            var settings = new UeSettings
            {
                Usim = new UsimSettings { K = Octets("K"), OPc = Octets("OPc"), Sqn = value >= 32 ? value - 32 : 0, ResLength = 8 },
            };
            var rig = new NasRig(settings);
            rig.Mme.On<AttachRequest>(_ => rig.Mme.SendPlain(new AuthenticationRequest(new(0), Octets("RAND"), OctetString.Wrap(autn))));
            rig.Mme.On<AuthenticationResponse>(_ => rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure)));
            rig.Mme.On<AuthenticationFailure>(_ => rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure)));
            rig.Attach();
            if ((amf[0] & 0x80) != 0)
            {
                Assert.Equal(Octets("f2"), rig.Mme.Last<AuthenticationResponse>().Res);
                answered++;
            }
            else
            {
                Assert.Equal(EmmCause.NonEpsAuthenticationUnacceptable, rig.Mme.Last<AuthenticationFailure>().EmmCause);
            }
        }

        Assert.True(answered > 0);
    }

    [Fact]
    public void Plain_messages_are_not_taken_once_security_is_on()
    {
        var rig = new NasRig();
        rig.Attach();
        int received = rig.Mme.Received.Count;
        rig.Mme.SendPlain(new IdentityRequest(IdentityType.Imsi));
        rig.Mme.SendPlain(new DetachRequestUeTerminated(DetachTypeUeTerminated.ReattachNotRequired));
        rig.Bench.Run(1);
        Assert.Equal(received, rig.Mme.Received.Count);
        Assert.Equal(EmmState.Registered, rig.Nas.Emm.State);
    }

    [Fact]
    public void A_replayed_or_altered_message_is_discarded()
    {
        var rig = new NasRig();
        rig.Attach();
        byte[] wire = rig.Mme.Protect(NasCodec.Encode(new IdentityRequest(IdentityType.Imeisv)), SecurityHeaderType.IntegrityProtectedAndCiphered);
        rig.Mme.Post(wire);
        rig.Mme.Post(wire);
        rig.Bench.Run(0.1);
        Assert.Single(rig.Mme.Received.OfType<IdentityResponse>());

        byte[] altered = rig.Mme.Protect(NasCodec.Encode(new IdentityRequest(IdentityType.Imeisv)), SecurityHeaderType.IntegrityProtectedAndCiphered);
        altered[^1] ^= 1;
        rig.Mme.Post(altered);
        rig.Bench.Run(0.1);
        Assert.Single(rig.Mme.Received.OfType<IdentityResponse>());
    }
}
