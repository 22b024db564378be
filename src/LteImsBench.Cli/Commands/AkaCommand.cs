using System.CommandLine;
using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Host.Tools;
using LteImsBench.Security;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench aka</c>: vectors and digest answers.</summary>
internal static class AkaCommand
{
    public static Command Create()
    {
        var algorithm = new Option<string>("--algorithm") { Description = "milenage or xor (TS 34.108)", DefaultValueFactory = _ => "milenage" };
        algorithm.AcceptOnlyFromAmong("milenage", "xor");
        Option<OctetString> k = HexOption.Create("--k", "Subscriber key, 16 octets", required: true);
        Option<OctetString> opc = HexOption.Create("--opc", "OPc, 16 octets");
        Option<OctetString> op = HexOption.Create("--op", "OP, 16 octets, instead of OPc");
        Option<OctetString> rand = HexOption.Create("--rand", "RAND, 16 octets; not needed with --nonce");
        Option<ulong?> sqn = HexOption.CreateNumber("--sqn", "SQN, 48 bits [default: 0]", 48);
        Option<ulong?> amf = HexOption.CreateNumber("--amf", "AMF, 16 bits [default: 8000]", 16);
        var resLength = new Option<int>("--res-length") { Description = "Octets of RES, 4 to 16", DefaultValueFactory = _ => 8 };
        resLength.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 4 or > 16) result.AddError("--res-length: expected 4 to 16 octets");
        });
        Option<OctetString> auts = HexOption.Create("--auts", "AUTS to verify, 14 octets");
        var nonce = new Option<string?>("--nonce") { Description = "Nonce of a SIP challenge; gives RAND and AUTN", HelpName = "base64" };
        var username = Text("--username", "Digest username (IMPI); with it the response is computed");
        var realm = Text("--realm", "Digest realm");
        var uri = Text("--uri", "Digest URI, such as sip:ims.mnc001.mcc001.3gppnetwork.org");
        var method = Text("--method", "SIP method", "REGISTER");
        var nc = Text("--nc", "Nonce count", "00000001");
        var cnonce = Text("--cnonce", "Client nonce");
        var qop = Text("--qop", "auth, auth-int or none", "auth");
        qop.AcceptOnlyFromAmong("auth", "auth-int", "none");
        var version = new Option<int>("--digest-version") { Description = "1 of AKAv1-MD5 or 2 of AKAv2-MD5", DefaultValueFactory = _ => 1 };
        version.AcceptOnlyFromAmong("1", "2");
        var json = new Option<bool>("--json") { Description = "Print a JSON object" };

        var command = new Command("aka",
            """
            Computes AKA vectors (Milenage or XOR) and the SIP digest answers made of them.

            Examples:
              ltebench aka --k 465b5ce8b199b49faa5f0a2ee238a6bc --opc e8ed289deba952e4283b54e88e6183ca --rand aa55aa55aa55aa55aa55aa55aa55aa55 --sqn 1169 --amf d555
              ltebench aka --algorithm xor --k 00112233445566778899aabbccddeeff --rand 31323131353836343132313135383634
              ltebench aka --k … --opc … --nonce qlWq… --res-length 4 --username 001010123456789@test.3gpp.com --realm test.3gpp.com --uri sip:test.3gpp.com --cnonce 11259375
            """)
        {
            algorithm, k, opc, op, rand, sqn, amf, resLength, auts, nonce, username, realm, uri, method, nc, cnonce, qop, version, json,
        };
        command.SetAction(parsed =>
        {
            DigestFields? digest = parsed.GetValue(username) is not { Length: > 0 } user ? null
                : new(user, parsed.GetValue(realm)!, parsed.GetValue(nonce) ?? "", parsed.GetValue(method)!, parsed.GetValue(uri)!)
                {
                    Qop = parsed.GetValue(qop) is "none" or null ? "" : parsed.GetValue(qop)!,
                    NonceCount = parsed.GetValue(nc)!,
                    ClientNonce = parsed.GetValue(cnonce)!,
                };
            var input = new AkaInput
            {
                IsXor = parsed.GetValue(algorithm) == "xor",
                K = parsed.GetValue(k),
                Opc = parsed.GetValue(opc),
                Op = parsed.GetValue(op),
                Rand = parsed.GetValue(rand),
                Sqn = parsed.GetValue(sqn) ?? 0,
                Amf = (ushort)(parsed.GetValue(amf) ?? 0x8000),
                ResLength = parsed.GetValue(resLength),
                Auts = parsed.GetValue(auts),
                Nonce = parsed.GetValue(nonce),
                Digest = digest,
                DigestVersion = parsed.GetValue(version),
            };
            try
            {
                Print(AkaCalculator.Compute(input), parsed.GetValue(json));
                return 0;
            }
            catch (FormatException fault)
            {
                throw new UsageException(fault.Message);
            }
        });
        return command;
    }

    private static Option<string> Text(string name, string description, string otherwise = "") =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };

    private static void Print(IReadOnlyList<(string Name, string Value)> lines, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(lines.ToDictionary(line => line.Name, line => line.Value), new JsonSerializerOptions { WriteIndented = true }));
            return;
        }

        int width = lines.Max(line => line.Name.Length);
        foreach (var (name, value) in lines) Console.WriteLine($"{name.PadRight(width)}  {value}");
    }
}
