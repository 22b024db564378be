using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Pcapng;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Nas;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>NAS messages as a capture, and what Wireshark reads in it.</summary>
internal sealed class NasCapture : IDisposable
{
    private const char Separator = ';';
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"nas-{Guid.NewGuid():n}.pcapng");

    public NasCapture(IEnumerable<(NasDirection Direction, byte[] Octets)> messages)
    {
        var timeline = new Timeline(new AirClock());
        using var pcap = new EvidencePcap(File.Create(_path), DateTimeOffset.UnixEpoch);
        timeline.Attach(pcap);
        foreach ((NasDirection direction, byte[] octets) in messages)
        {
            LinkDirection link = direction == NasDirection.Uplink ? LinkDirection.Uplink : LinkDirection.Downlink;
            PduKind kind = (octets[0] & 15) == (int)ProtocolDiscriminator.Esm ? PduKind.NasPlain : PduKind.NasWire;
            timeline.Pdu(Layer.Nas, Side.Network, link, null, "NAS", kind, new OctetString(octets));
        }

        timeline.EndOfTti();
    }

    /// <summary>For every message the values of every field, in order of appearance.</summary>
    public List<Dictionary<string, string[]>> Fields(IReadOnlyList<string> fields)
    {
        string[] arguments = ["-T", "fields", "-E", $"aggregator={Separator}", .. fields.SelectMany(field => new[] { "-e", field })];
        return
        [
            .. Tshark.Read(_path, arguments).TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).Select(cells => fields
                .Select((field, i) => (field, Values: cells[i].Split(Separator, StringSplitOptions.RemoveEmptyEntries)))
                .ToDictionary(cell => cell.field, cell => cell.Values)),
        ];
    }

    public void Dispose() => File.Delete(_path);
}
