using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Testing;

namespace LteImsBench.Security.Tests;

public class AkaTests
{
    [Fact]
    public void Milenage_agrees_with_the_sets_of_ts_35_208()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/milenage_ts35208.json")));
        int count = 0;
        foreach (JsonElement set in file.RootElement.EnumerateArray())
        {
            OctetString k = Field(set, "K"), opc = Milenage.DeriveOpc(k, Field(set, "OP"));
            Assert.Equal(Field(set, "OPc"), opc);
            AkaOutput output = new Milenage(k, opc).Compute(
                Field(set, "RAND"), Convert.ToUInt64(set.GetProperty("SQN").GetString(), 16), Convert.ToUInt16(set.GetProperty("AMF").GetString(), 16));
            Assert.Equal(
                (Field(set, "f1"), Field(set, "f1star"), Field(set, "f2"), Field(set, "f3"), Field(set, "f4"), Field(set, "f5"), Field(set, "f5star")),
                (output.MacA, output.MacS, output.Res, output.Ck, output.Ik, output.Ak, output.AkStar));
            count++;
        }

        Assert.Equal(20, count);
    }

    [Theory]
    // Published with test equipment and by osmo-hlr; TS 34.108 §8.1.2.
    [InlineData("00112233445566778899AABBCCDDEEFF", "31323131353836343132313135383634", 0x8000, "02716d5043b9800031231302716dd043")]
    [InlineData("000102030405060708090A0B0C0D0E0F", "B5039C57E4A75051551D1A390A71CE48", 0, "54e0a256565d0000b5029e54e0a25656")]
    public void Xor_gives_the_known_autn(string k, string rand, ushort amf, string autn) =>
        Assert.Equal(autn, AuthenticationCentre.Vector(new XorAlgorithm(Hex.Parse(k)), Hex.Parse(rand), 0, amf, 16).Autn.ToHex());

    [Fact]
    public void Xor_gives_the_known_keys()
    {
        AkaOutput output = new XorAlgorithm(Hex.Parse("00112233445566778899AABBCCDDEEFF")).Compute(Hex.Parse("31323131353836343132313135383634"), 0, 0x8000);
        Assert.Equal("231302716d5043b9ab9b8af9e5d8cb31", output.Ck.ToHex());
        Assert.Equal("1302716d5043b9ab9b8af9e5d8cb3123", output.Ik.ToHex());
    }

    [Fact]
    public void The_capture_of_the_notes_authenticates_with_its_keys()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/aka_digest_seed_trace.json")));
        JsonElement trace = file.RootElement.GetProperty("aka_digest")[0];
        var nonce = AkaNonce.TryParse(trace.GetProperty("nonce").GetString()!)!;
        Assert.Equal(Field(trace, "RAND"), nonce.Rand);
        var algorithm = new Milenage(Field(trace, "K"), Field(trace, "OPc"));
        var answer = Assert.IsType<UsimAnswer.Success>(new Usim(algorithm, 0, 4).Authenticate(nonce.Rand, nonce.Autn));
        Assert.Equal(Field(trace, "RES_used"), answer.Res);
        var fields = new DigestFields(Text("username"), Text("realm"), Text("nonce"), Text("method"), Text("uri"))
        {
            Qop = Text("qop"),
            NonceCount = Text("nc"),
            ClientNonce = Text("cnonce"),
        };
        Assert.Equal(Text("response"), AkaDigest.Response(answer.Res, fields));
        Assert.Equal(Text("correct_rfc2617_rspauth"), AkaDigest.ResponseAuth(answer.Res, fields));

        string Text(string name) => trace.GetProperty(name).GetString()!;
    }

    [Fact]
    public void Akav1_md5_agrees_with_another_implementation_over_xor()
    {
        const string Realm = "ims.mnc005.mcc466.3gppnetwork.org";
        AuthenticationVector vector = AuthenticationCentre.Vector(new XorAlgorithm(Hex.Parse("000102030405060708090a0b0c0d0e0f")), new byte[16], 0, 0, 16);
        var nonce = new AkaNonce(vector.Rand, vector.Autn, default);
        Assert.Equal("AAAAAAAAAAAAAAAAAAAAAAMEBQYHCAAAAAECAwQFBgc=", nonce.ToString());
        var fields = new DigestFields("466058041131504@" + Realm, Realm, nonce.ToString(), "REGISTER", "sip:" + Realm) { Qop = "auth", NonceCount = "00000001", ClientNonce = "YD05duxy" };
        Assert.Equal("c76c2c281a21c0d6131e667d61a6bdf5", AkaDigest.Response(vector.Xres, fields));
    }

    [Fact]
    public void A_challenge_with_another_key_is_a_mac_failure()
    {
        AuthenticationVector vector = AuthenticationCentre.Vector(Set1(), new byte[16], 32, 0x8000, 8);
        var other = new Usim(new Milenage(new byte[16], new byte[16]), 0, 8);
        Assert.IsType<UsimAnswer.MacFailure>(other.Authenticate(vector.Rand, vector.Autn));
    }

    [Fact]
    public void A_stale_sqn_gives_auts_from_which_the_centre_reads_the_cards_counter()
    {
        var usim = new Usim(Set1(), sqnMs: 0x2000, resLength: 8);
        AuthenticationVector stale = AuthenticationCentre.Vector(Set1(), new byte[16], 0x1000, 0x8000, 8);
        var answer = Assert.IsType<UsimAnswer.SynchFailure>(usim.Authenticate(stale.Rand, stale.Autn));
        Assert.True(AuthenticationCentre.TryReadAuts(Set1(), stale.Rand, answer.Auts, out ulong sqnMs));
        Assert.Equal(0x2000UL, sqnMs);

        byte[] forged = answer.Auts.ToArray();
        forged[13] ^= 1;
        Assert.False(AuthenticationCentre.TryReadAuts(Set1(), stale.Rand, forged, out _));
    }

    [Fact]
    public void A_vector_is_accepted_once()
    {
        var usim = new Usim(Set1(), 0, 8);
        AuthenticationVector vector = AuthenticationCentre.Vector(Set1(), new byte[16], 64, 0x8000, 8);
        Assert.True(Assert.IsType<UsimAnswer.Success>(usim.Authenticate(vector.Rand, vector.Autn)).AmfSeparationBit);
        Assert.IsType<UsimAnswer.SynchFailure>(usim.Authenticate(vector.Rand, vector.Autn));
    }

    [Fact]
    public void A_nonce_that_is_too_short_or_no_base64_is_refused()
    {
        Assert.Null(AkaNonce.TryParse("AAAA"));
        Assert.Null(AkaNonce.TryParse("*"));
    }

    // TS 35.208 §4.3.1.
    private static Milenage Set1() => new(Hex.Parse("465b5ce8b199b49faa5f0a2ee238a6bc"), Hex.Parse("cd63cb71954a9f4e48a5994e37a02baf"));

    private static OctetString Field(JsonElement set, string name) => OctetString.FromHex(set.GetProperty(name).GetString());
}
