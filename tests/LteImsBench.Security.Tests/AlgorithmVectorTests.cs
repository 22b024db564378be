using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Security.Ciphers;
using LteImsBench.Testing;

namespace LteImsBench.Security.Tests;

/// <summary>The published vectors of TS 33.401 annex C, TS 35.217, TS 35.223 and TS 35.215.</summary>
public class AlgorithmVectorTests
{
    [Fact]
    public void Every_published_vector_agrees()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/crypto/eea_eia.json")));
        int checkedVectors = 0;
        foreach (JsonElement vector in file.RootElement.EnumerateArray())
        {
            string algorithm = vector.GetProperty("alg").GetString()!;
            string words = $"{algorithm} set {vector.GetProperty("set")}";
            Assert.True(algorithm.StartsWith("EEA", StringComparison.Ordinal) ? Ciphers(vector, algorithm) : Authenticates(vector, algorithm), words);
            checkedVectors++;
        }

        Assert.Equal(58, checkedVectors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ciphering_allocates_nothing(int algorithm)
    {
        byte[] key = new byte[16], data = new byte[1500];
        Protect(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Protect(2);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Protect(uint count)
        {
            Eea.Apply(algorithm, key, count, 1, LinkBit.Uplink, data);
            _ = Eia.Mac(algorithm, key, count, 1, LinkBit.Uplink, data);
        }
    }

    [Fact]
    public void Aes_by_table_is_that_of_fips_197()
    {
        // FIPS 197 appendix C.1.
        var aes = new Aes128(Hex.Parse("000102030405060708090a0b0c0d0e0f"), new byte[Aes128.ScheduleSize]);
        byte[] block = Hex.Parse("00112233445566778899aabbccddeeff"), byTable = new byte[16], dispatched = new byte[16];
        aes.EncryptByTable(block, byTable);
        aes.Encrypt(block, dispatched);
        Assert.Equal("69c4e0d86a7b0430d8cdb78070b4c55a", Convert.ToHexStringLower(byTable));
        Assert.Equal(byTable, dispatched);
    }

    private static bool Ciphers(JsonElement vector, string algorithm)
    {
        int bits = vector.GetProperty("bits").GetInt32();
        byte[] data = Octets(vector, "input"), expected = Octets(vector, "output");
        Eea.Apply(algorithm[3] - '0', Octets(vector, "key"), Count(vector), vector.GetProperty("bearer").GetInt32(), Direction(vector), data, bits);
        return new BitString(OctetString.Wrap(data[..((bits + 7) / 8)]), bits) == new BitString(OctetString.Wrap(Masked(expected, bits)), bits);
    }

    private static bool Authenticates(JsonElement vector, string algorithm)
    {
        int bits = vector.GetProperty("bits").GetInt32();
        uint expected = Convert.ToUInt32(vector.GetProperty("output").GetString(), 16);
        byte[] key = Octets(vector, "key"), input = Octets(vector, "input");
        uint mac = vector.TryGetProperty("fresh", out JsonElement fresh)
            ? Eia.Snow3GMac(key, Count(vector), Convert.ToUInt32(fresh.GetString(), 16), Direction(vector), input, bits)
            : Eia.Mac(algorithm[3] - '0', key, Count(vector), vector.GetProperty("bearer").GetInt32(), Direction(vector), input, bits);
        return mac == expected;
    }

    private static byte[] Masked(byte[] octets, int bits)
    {
        byte[] kept = octets[..((bits + 7) / 8)];
        if ((bits & 7) != 0) kept[^1] &= (byte)(0xFF00 >> (bits & 7));
        return kept;
    }

    private static byte[] Octets(JsonElement vector, string name) => Hex.Parse(vector.GetProperty(name).GetString());

    private static uint Count(JsonElement vector) => Convert.ToUInt32(vector.GetProperty("count").GetString(), 16);

    private static LinkBit Direction(JsonElement vector) => (LinkBit)vector.GetProperty("direction").GetInt32();
}
