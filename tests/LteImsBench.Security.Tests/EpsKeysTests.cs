using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Testing;

namespace LteImsBench.Security.Tests;

public class EpsKeysTests
{
    [Fact]
    public void Every_derivation_of_the_corpus_agrees()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/kdf.json")));
        int count = 0;
        foreach (JsonElement row in file.RootElement.EnumerateArray())
        {
            string name = row.GetProperty("name").GetString()!;
            if (Derive(name, row) is not { } derived) continue;
            string expected = (row.TryGetProperty("key128", out JsonElement key) ? key : row.GetProperty("out")).GetString()!;
            Assert.True(derived.ToHex() == expected, name);
            count++;
        }

        // K_UPint is of relay nodes only and not derived here.
        Assert.Equal(9, count);
    }

    private static OctetString? Derive(string name, JsonElement row) => name switch
    {
        "K_ASME" => EpsKeys.KAsme(Field(row, "CK"), Field(row, "IK"), Field(row, "PLMN"), Field(row, "SQN_xor_AK")),
        "K_NASenc" => EpsKeys.NasEncryption(Field(row, "K_ASME"), Algorithm(row)),
        "K_NASint" => EpsKeys.NasIntegrity(Field(row, "K_ASME"), Algorithm(row)),
        "K_eNB" => EpsKeys.KEnb(Field(row, "K_ASME"), row.GetProperty("ul_nas_count").GetUInt32()),
        "K_RRCenc" => EpsKeys.RrcEncryption(Field(row, "K_eNB"), Algorithm(row)),
        "K_RRCint" => EpsKeys.RrcIntegrity(Field(row, "K_eNB"), Algorithm(row)),
        "K_UPenc" => EpsKeys.UpEncryption(Field(row, "K_eNB"), Algorithm(row)),
        "K_eNB*" => EpsKeys.KEnbStar(Field(row, "K_eNB"), row.GetProperty("PCI").GetUInt16(), row.GetProperty("EARFCN_DL").GetInt32()),
        "NH" => EpsKeys.NextHop(Field(row, "K_ASME"), Field(row, "sync")),
        _ => null,
    };

    private static int Algorithm(JsonElement row) => row.GetProperty("algorithm_id").GetInt32();

    private static OctetString Field(JsonElement row, string name) => OctetString.FromHex(row.GetProperty(name).GetString());
}
