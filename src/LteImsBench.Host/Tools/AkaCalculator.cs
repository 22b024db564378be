using LteImsBench.Core;
using LteImsBench.Security;

namespace LteImsBench.Host.Tools;

/// <summary>What a person gives to the AKA calculator; octet strings in hexadecimal are already parsed.</summary>
public sealed record AkaInput
{
    public bool IsXor { get; init; }

    public required OctetString K { get; init; }

    /// <summary>OPc, or empty when <see cref="Op"/> is given or the algorithm is XOR.</summary>
    public OctetString Opc { get; init; }

    public OctetString Op { get; init; }

    /// <summary>RAND; may be left out when <see cref="Nonce"/> carries it.</summary>
    public OctetString Rand { get; init; }

    public ulong Sqn { get; init; }

    public ushort Amf { get; init; } = 0x8000;

    /// <summary>Octets of RES, 4 to 16.</summary>
    public int ResLength { get; init; } = 8;

    /// <summary>AUTS to verify, 14 octets; its SQN_MS is shown.</summary>
    public OctetString Auts { get; init; }

    /// <summary>The nonce of a challenge; RAND and AUTN are taken from it and AUTN is verified.</summary>
    public string? Nonce { get; init; }

    /// <summary>Digest fields; with them the response is computed.</summary>
    public DigestFields? Digest { get; init; }

    /// <summary>1 or 2, of AKAv1-MD5 or AKAv2-MD5.</summary>
    public int DigestVersion { get; init; } = 1;
}

/// <summary>Computes authentication vectors and digest answers for people who debug one.</summary>
public static class AkaCalculator
{
    /// <summary>Names and values in the order in which they are best read.</summary>
    /// <exception cref="FormatException">Something is missing or has the wrong length; the message says what.</exception>
    public static IReadOnlyList<(string Name, string Value)> Compute(AkaInput input)
    {
        List<(string, string)> lines = [];
        AuthenticationAlgorithm algorithm = AlgorithmOf(input, lines);
        ulong sqn = input.Sqn;
        ushort amf = input.Amf;
        OctetString rand = input.Rand;
        AkaNonce? nonce = null;
        if (input.Nonce is { } text)
        {
            nonce = AkaNonce.TryParse(text) ?? throw new FormatException($"--nonce '{text}' is no AKA nonce: expected base64 of at least 32 octets, RAND and AUTN");
            rand = nonce.Rand;
            (sqn, amf) = Revealed(algorithm, nonce);
        }

        Require(rand.Length == 16, "--rand", "16 octets", rand);
        AuthenticationVector vector = AuthenticationCentre.Vector(algorithm, rand, sqn, amf, input.ResLength);
        AkaOutput output = algorithm.Compute(rand, sqn, amf);
        lines.AddRange(
        [
            ("RAND", rand.ToHex()), ("SQN", sqn.ToString("x12")), ("AMF", amf.ToString("x4")), ("AUTN", vector.Autn.ToHex()), ("XRES", vector.Xres.ToHex()),
            ("CK", vector.Ck.ToHex()), ("IK", vector.Ik.ToHex()), ("AK", output.Ak.ToHex()), ("MAC-A", output.MacA.ToHex()), ("nonce", new AkaNonce(rand, vector.Autn, default).ToString()),
        ]);
        if (nonce is not null) lines.Add(("AUTN of the nonce", nonce.Autn == vector.Autn ? "verified" : "MAC failure: these keys did not make it"));
        if (!input.Auts.IsEmpty) lines.Add(("SQN_MS", AuthenticationCentre.TryReadAuts(algorithm, rand, input.Auts, out ulong sqnMs) ? sqnMs.ToString("x12") : "MAC failure: AUTS is not of this key and RAND"));
        if (input.Digest is { } digest) AddDigest(lines, input, digest, vector);
        return lines;
    }

    private static AuthenticationAlgorithm AlgorithmOf(AkaInput input, List<(string, string)> lines)
    {
        Require(input.K.Length == 16, "--k", "16 octets", input.K);
        if (input.IsXor) return new XorAlgorithm(input.K);
        if (input.Opc.IsEmpty && input.Op.IsEmpty) throw new FormatException("Milenage needs --opc or --op");
        if (!input.Op.IsEmpty) Require(input.Op.Length == 16, "--op", "16 octets", input.Op);
        OctetString opc = input.Opc.IsEmpty ? Milenage.DeriveOpc(input.K, input.Op) : input.Opc;
        Require(opc.Length == 16, "--opc", "16 octets", opc);
        lines.Add(("OPc", opc.ToHex()));
        return new Milenage(input.K, opc);
    }

    private static (ulong Sqn, ushort Amf) Revealed(AuthenticationAlgorithm algorithm, AkaNonce nonce)
    {
        OctetString ak = algorithm.Compute(nonce.Rand, 0, 0).Ak;
        ulong sqn = 0;
        for (int i = 0; i < 6; i++) sqn = sqn << 8 | (byte)(nonce.Autn[i] ^ ak[i]);
        return (sqn, (ushort)(nonce.Autn[6] << 8 | nonce.Autn[7]));
    }

    private static void AddDigest(List<(string, string)> lines, AkaInput input, DigestFields digest, AuthenticationVector vector)
    {
        OctetString password = input.DigestVersion == 2 ? AkaDigest.PasswordV2(vector.Xres, vector.Ik, vector.Ck) : AkaDigest.PasswordV1(vector.Xres);
        DigestFields fields = digest.Nonce.Length > 0 ? digest : digest with { Nonce = new AkaNonce(vector.Rand, vector.Autn, default).ToString() };
        lines.Add(("algorithm", $"AKAv{input.DigestVersion}-MD5"));
        lines.Add(("response", AkaDigest.Response(password, fields)));
        lines.Add(("rspauth", AkaDigest.ResponseAuth(password, fields)));
    }

    private static void Require(bool holds, string option, string expected, OctetString found)
    {
        if (!holds) throw new FormatException(found.IsEmpty ? $"{option} is missing, expected {expected}" : $"{option} has {found.Length} octets, expected {expected}");
    }
}
