using LteImsBench.Core.Evidence;

namespace LteImsBench.Core.Pcapng;

/// <summary>
/// Turns the PDUs of a timeline into a capture that Wireshark reads without settings: RRC, NAS and MAC as frames that name their
/// dissector, IP as raw packets. Every packet's comment gives the event number, the UE and the layer.
/// </summary>
public sealed class EvidencePcap : ITimelineSink, IDisposable
{
    private readonly PcapngWriter _writer;
    private readonly DateTimeOffset _start;
    private readonly int _upper;
    private readonly int _ip;

    /// <param name="stream">Receives the capture; written through at every flush.</param>
    /// <param name="start">Wall-clock time of subframe 0.</param>
    public EvidencePcap(Stream stream, DateTimeOffset start)
    {
        _writer = new(stream, "LteImsBench");
        _start = start;
        _upper = _writer.AddInterface(LinkType.WiresharkUpperPdu, "air");
        _ip = _writer.AddInterface(LinkType.Raw, "user-plane");
    }

    public void OnEvent(TimelineEvent entry)
    {
        if (entry.Kind is PduKind.None or PduKind.SipOnBearer || entry.Payload.IsEmpty) return;
        bool? uplink = entry.Direction switch
        {
            LinkDirection.Uplink => true,
            LinkDirection.Downlink => false,
            _ => null,
        };
        DateTimeOffset time = _start.AddMilliseconds(entry.Tti.Count);
        string comment = $"#{entry.Number} {entry.Tti.Count} ms {entry.Ue} {entry.Layer} {entry.Name}";
        switch (entry.Kind)
        {
            case PduKind.IpPacket:
                _writer.WritePacket(_ip, time, entry.Payload, comment, uplink);
                break;
            case PduKind.MacTransportBlock when entry.Mac is { } mac:
                byte[] header = MacFramed.Header(mac, entry.Direction, entry.Tti, entry.Ue?.Value ?? 0);
                _writer.WritePacket(_upper, time, UpperPdu.Frame(MacFramed.Dissector, uplink, header, entry.Payload), comment, uplink);
                break;
            default:
                _writer.WritePacket(_upper, time, UpperPdu.Frame(DissectorOf(entry.Kind), uplink, [], entry.Payload), comment, uplink);
                break;
        }
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private static string DissectorOf(PduKind kind) => kind switch
    {
        PduKind.RrcBcchBch => "lte_rrc.bcch_bch",
        PduKind.RrcBcchDlSch => "lte_rrc.bcch_dl_sch",
        PduKind.RrcPcch => "lte_rrc.pcch",
        PduKind.RrcDlCcch => "lte_rrc.dl_ccch",
        PduKind.RrcUlCcch => "lte_rrc.ul_ccch",
        PduKind.RrcDlDcch => "lte_rrc.dl_dcch",
        PduKind.RrcUlDcch => "lte_rrc.ul_dcch",
        PduKind.NasWire => "nas-eps",
        PduKind.NasPlain => "nas-eps_plain",
        PduKind.SipOnHost => "sip",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no dissector"),
    };
}
