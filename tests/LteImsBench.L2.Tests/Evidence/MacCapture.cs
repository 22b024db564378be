using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Pcapng;
using LteImsBench.Core.Time;

namespace LteImsBench.L2.Tests.Evidence;

/// <summary>A capture file of transport blocks, deleted at the end.</summary>
internal sealed class MacCapture : IDisposable
{
    private readonly AirClock _clock = new();
    private readonly Timeline _timeline;
    private readonly EvidencePcap _pcap;

    public MacCapture()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mac-{Guid.NewGuid():n}.pcapng");
        _timeline = new(_clock);
        _pcap = new(File.Create(Path), DateTimeOffset.UnixEpoch);
        _timeline.Attach(_pcap);
    }

    public static UeKey Ue => new(7);

    public string Path { get; }

    public void Add(bool uplink, byte[] block, RntiKind kind = RntiKind.CRnti) => _timeline.Record(new()
    {
        Layer = Layer.Mac,
        Side = Side.Network,
        Direction = uplink ? LinkDirection.Uplink : LinkDirection.Downlink,
        Ue = Ue,
        Name = "MAC PDU",
        Kind = PduKind.MacTransportBlock,
        Payload = OctetString.Wrap(block),
        Mac = new(new Rnti(0x46), kind, 0, true),
    });

    /// <summary>Advances the clock of the capture by one TTI.</summary>
    public void EndOfTti()
    {
        _timeline.EndOfTti();
        _clock.Advance();
    }

    /// <summary>Completes the file.</summary>
    public void Close() => _pcap.Dispose();

    public void Dispose()
    {
        Close();
        File.Delete(Path);
    }
}
