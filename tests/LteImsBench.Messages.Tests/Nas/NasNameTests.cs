using System.Text;
using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>How messages are called and shown.</summary>
public class NasNameTests
{
    [Fact]
    public void Names_are_those_that_Wireshark_gives()
    {
        NasRow[] rows = [.. NasCorpus.Rows().Where(row => row.Info != "Ciphered message")];
        Assert.All(rows, row =>
        {
            // A cause in parentheses and the contents of transported messages follow.
            string[] names = row.Info.Split('(', '[')[0].TrimEnd().ToUpperInvariant().Split(", ");
            string ours = NasCodec.FullNameOf(NasCodec.Decode(row.Octets).OrThrow());
            Assert.StartsWith(ours, string.Join(", ", names), StringComparison.Ordinal);
            Assert.Equal(names[0], NasCodec.NameOf(NasCodec.Decode(row.Octets).OrThrow()));
        });
    }

    [Fact]
    public void Causes_are_named_as_Wireshark_names_them()
    {
        (string Info, string Name)[] causes =
        [
            .. NasCorpus.Rows().Select(row => (row.Info, Message: NasCodec.Decode(row.Octets).OrThrow())).SelectMany(row =>
                NasTree.All<EmmCause>(row.Message).Select(NasNamesOf<EmmCause>.Name)
                    .Concat(NasTree.All<EsmCause>(row.Message).Select(NasNamesOf<EsmCause>.Name))
                    .Select(name => (row.Info, name))),
        ];
        Assert.True(causes.Length > 10);
        Assert.All(causes, cause => Assert.Contains($"({cause.Name})", cause.Info, StringComparison.Ordinal));
    }

    [Fact]
    public void Json_shows_values_with_names_and_messages_inside_messages()
    {
        // ATTACH REJECT #19 with PDN CONNECTIVITY REJECT #27, T3402 of 54 min and an element that is unknown here.
        JsonElement json = Json("074413 78 0004 0209d11b 160149 420101");
        Assert.Equal("ATTACH REJECT", json.GetProperty("message").GetString());
        Assert.Equal("""{"value":68,"name":"ATTACH REJECT"}""", json.GetProperty("messageType").GetRawText());
        Assert.Equal("""{"value":19,"name":"ESM failure"}""", json.GetProperty("emmCause").GetRawText());
        JsonElement container = json.GetProperty("esmMessageContainer");
        Assert.Equal("PDN CONNECTIVITY REJECT", container.GetProperty("message").GetString());
        Assert.Equal(9, container.GetProperty("procedureTransactionIdentity").GetInt32());
        Assert.Equal("""{"value":27,"name":"Missing or unknown APN"}""", container.GetProperty("esmCause").GetRawText());
        Assert.Equal("""{"value":3240,"name":"3240 s","octet":73}""", json.GetProperty("t3402Value").GetRawText());
        Assert.Equal("420101", json.GetProperty("unhandledElements")[0].GetProperty("octets").GetString());
        Assert.False(json.TryGetProperty("t3346Value", out _));
    }

    [Fact]
    public void Json_shows_what_is_wrong_inside_a_container()
    {
        JsonElement container = Json("074413 78 0003 020900").GetProperty("esmMessageContainer");
        Assert.Equal("020900", container.GetProperty("octets").GetString());
        Assert.StartsWith("ESM #97 at octet 2", container.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_shows_the_security_header()
    {
        JsonElement json = Json("27 01020304 05 0746");
        Assert.Equal("0x01020304", json.GetProperty("messageAuthenticationCode").GetString());
        Assert.Equal("DETACH ACCEPT", json.GetProperty("nasMessage").GetProperty("message").GetString());
        Assert.Equal("f00ba4", Json("27 01020304 05 f00ba4").GetProperty("payload").GetString());
        Assert.Equal("0x80f3", Json("c726 80f3").GetProperty("shortMac").GetString());
    }

    private static JsonElement Json(string hex)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) NasCodec.WriteJson(NasCodec.Decode(Hex.Parse(hex)).OrThrow(), json);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
