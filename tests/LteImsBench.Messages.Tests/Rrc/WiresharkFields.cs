using System.Globalization;
using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Pcapng;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Rrc;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.Rrc;

/// <summary>The same fields, as Wireshark dissects them and as our JSON has them.</summary>
internal static class WiresharkFields
{
    /// <summary>For each PDU the values of <paramref name="names"/>, ASN.1 identifiers, as tshark prints them.</summary>
    public static IReadOnlyList<string[]> Dissect(IEnumerable<(RrcChannel Channel, OctetString Pdu)> pdus, string[] names)
    {
        string path = Path.Combine(Path.GetTempPath(), $"rrc-{Guid.NewGuid():n}.pcapng");
        try
        {
            Write(path, pdus);
            IEnumerable<string> fields = names.SelectMany(name => new[] { "-e", $"lte-rrc.{name.Replace('-', '_')}" });
            string text = Tshark.Read(path, ["-T", "fields", "-E", "occurrence=a", "-E", "aggregator=,", .. fields]);
            return [.. text.Split('\n').SkipLast(1).Select(line => line.Split('\t'))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The values of <paramref name="names"/> in our JSON, joined as tshark joins them.</summary>
    public static string[] Of(RrcMessage message, string[] names) => Of(JsonText.Of(message), names);

    /// <inheritdoc cref="Of(RrcMessage, string[])"/>
    public static string[] Of(string json, string[] names)
    {
        using var document = JsonDocument.Parse(json);
        var values = names.ToDictionary(name => name, _ => new List<string>());
        Collect(document.RootElement, "", values);
        return [.. names.Select(name => string.Join(',', values[name]))];
    }

    private static void Collect(JsonElement element, string name, Dictionary<string, List<string>> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject()) Collect(property.Value, property.Name, values);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray()) Collect(item, name, values);
                break;
            default:
                if (values.TryGetValue(name, out List<string>? found)) found.Add(Text(element));
                break;
        }
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetInt64().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => element.GetString()!.ToLowerInvariant(),
    };

    private static void Write(string path, IEnumerable<(RrcChannel Channel, OctetString Pdu)> pdus)
    {
        using var pcap = new EvidencePcap(File.Create(path), DateTimeOffset.UnixEpoch);
        var timeline = new Timeline(new AirClock());
        timeline.Attach(pcap);
        foreach ((RrcChannel channel, OctetString pdu) in pdus)
        {
            bool isUplink = channel is RrcChannel.UlCcch or RrcChannel.UlDcch;
            timeline.Pdu(
                Layer.Rrc, Side.Network, isUplink ? LinkDirection.Uplink : LinkDirection.Downlink, null, channel.ToString(),
                Enum.Parse<PduKind>($"Rrc{channel}"), pdu);
        }

        timeline.EndOfTti();
    }
}
