using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Pcapng;
using LteImsBench.Core.Time;
using LteImsBench.Testing;

namespace LteImsBench.Core.Tests;

public class EvidencePcapTests
{
    // Hand-written: RRCConnectionRequest with a random value; AUTHENTICATION REJECT; an ICMP echo request; a RAR for preamble 3.
    private const string ConnectionRequest = "40123456789a";
    private const string AuthenticationReject = "0754";
    private const string Echo = "4500001c00010000400166de0a2d00010a2d00020800f7fe00010000";
    private const string Rar = "4300a01c1c0046";

    [Fact]
    public void Tshark_reads_every_kind_without_settings()
    {
        string path = Path.Combine(Path.GetTempPath(), $"evidence-{Guid.NewGuid():n}.pcapng");
        try
        {
            Write(path);
            Assert.Equal(1, Tshark.Count(path, "lte-rrc.rrcConnectionRequest_element"));
            Assert.Equal(1, Tshark.Count(path, "nas_eps.nas_msg_emm_type == 0x54"));
            Assert.Equal(1, Tshark.Count(path, "icmp.type == 8"));
            Assert.Equal(1, Tshark.Count(path, "mac-lte.rar.rapid == 3"));
            Assert.Equal(4, Tshark.Count(path, "frame.comment contains \"ue7\""));
            Assert.Equal((1, 2), (Tshark.Count(path, "exported_pdu.p2p_dir == 1"), Tshark.Count(path, "exported_pdu.p2p_dir == 0")));
            Assert.Equal(0, Tshark.Count(path, "_ws.malformed"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(string path)
    {
        var timeline = new Timeline(new AirClock());
        using var pcap = new EvidencePcap(File.Create(path), DateTimeOffset.UnixEpoch);
        timeline.Attach(pcap);
        var ue = new UeKey(7);
        timeline.Pdu(Layer.Rrc, Side.Network, LinkDirection.Uplink, ue, "RRCConnectionRequest", PduKind.RrcUlCcch, OctetString.FromHex(ConnectionRequest));
        timeline.Pdu(Layer.Nas, Side.Network, LinkDirection.Downlink, ue, "AUTHENTICATION REJECT", PduKind.NasPlain, OctetString.FromHex(AuthenticationReject));
        timeline.Pdu(Layer.Ip, Side.Network, LinkDirection.Uplink, ue, "ICMP", PduKind.IpPacket, OctetString.FromHex(Echo));
        timeline.Record(new()
        {
            Layer = Layer.Mac,
            Side = Side.Network,
            Direction = LinkDirection.Downlink,
            Ue = ue,
            Name = "RAR",
            Kind = PduKind.MacTransportBlock,
            Payload = OctetString.FromHex(Rar),
            Mac = new(Rnti.RandomAccess(1), RntiKind.RandomAccess, 0, true),
        });
        timeline.EndOfTti();
    }
}
