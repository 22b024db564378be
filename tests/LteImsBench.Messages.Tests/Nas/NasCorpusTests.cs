using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Messages of real phones and networks, and what Wireshark says of them.</summary>
public class NasCorpusTests
{
    public static TheoryData<string> Rows => [.. NasCorpus.Rows().Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_is_read_and_encoded_to_the_same_octets(string id)
    {
        NasRow row = NasCorpus.Row(id);
        DecodeResult<NasMessage> result = NasCodec.Decode(row.Octets, row.Direction);
        Assert.True(result.IsOk, $"{row.Info}: {result.Fault}");
        Assert.Equal(Convert.ToHexStringLower(row.Octets), Convert.ToHexStringLower(NasCodec.Encode(result.Value)));
    }
}
