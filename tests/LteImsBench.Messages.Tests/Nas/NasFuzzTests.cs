using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Damaged messages: never an exception, and what is accepted is encoded as it came.</summary>
public class NasFuzzTests
{
    private const int Seed = 24301;
    private const int FlipsPerMessage = 60;

    private static IEnumerable<byte[]> Messages() =>
        [.. NasExamples.All().Select(NasCodec.Encode), .. NasCorpus.Rows().Select(row => row.Octets)];

    [Fact]
    public void A_message_cut_anywhere_is_read_or_refused()
    {
        int refused = 0;
        foreach (byte[] message in Messages())
        {
            for (int length = 0; length < message.Length; length++) refused += Accepts(message.AsSpan(0, length)) ? 0 : 1;
        }

        Assert.True(refused > 3000, $"only {refused} were refused");
    }

    [Fact]
    public void A_message_with_flipped_bits_is_read_or_refused()
    {
        var random = new Random(Seed);
        int refused = 0;
        foreach (byte[] message in Messages())
        {
            for (int i = 0; i < FlipsPerMessage; i++)
            {
                byte[] damaged = [.. message];
                for (int flips = random.Next(1, 4); flips > 0; flips--) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                refused += Accepts(damaged) ? 0 : 1;
            }
        }

        Assert.True(refused > 500, $"only {refused} were refused");
    }

    [Fact]
    public void Random_octets_behind_every_type_are_read_or_refused()
    {
        var random = new Random(Seed);
        byte[] body = new byte[80];
        for (int type = 0; type < 256; type++)
        {
            for (int i = 0; i < 40; i++)
            {
                random.NextBytes(body);
                Accepts([0x07, (byte)type, .. body[..random.Next(body.Length)]]);
                Accepts([0x52, 1, (byte)type, .. body[..random.Next(body.Length)]]);
            }
        }
    }

    private static bool Accepts(ReadOnlySpan<byte> octets)
    {
        DecodeResult<NasMessage> result = NasCodec.Decode(octets);
        if (!result.IsOk)
        {
            Assert.InRange(result.Fault.BitOffset, 0, octets.Length * 8L);
            return false;
        }

        Assert.Equal(Convert.ToHexString(octets), Convert.ToHexString(NasCodec.Encode(result.Value)));
        if (octets.Length % 8 == 0) WriteJson(result.Value);   // slow beside the rest, hence not for all
        return true;
    }

    private static void WriteJson(NasMessage message)
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        NasCodec.WriteJson(message, json);
    }
}
