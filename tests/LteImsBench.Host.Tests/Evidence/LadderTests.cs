using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Host.Evidence;

namespace LteImsBench.Host.Tests.Evidence;

public class LadderTests
{
    [Fact]
    public void A_nas_message_crosses_the_enb()
    {
        Rung rung = Assert.NotNull(Ladder.Of(Pdu(Layer.Nas, PduKind.NasPlain, LinkDirection.Uplink, "ATTACH REQUEST")));
        Assert.Equal("   112   │───────────────────── ATTACH REQUEST ─────────────────────▶│                 │", Ladder.Draw(rung));
    }

    [Fact]
    public void A_downlink_rrc_message_ends_at_the_ue()
    {
        Rung rung = Assert.NotNull(Ladder.Of(Pdu(Layer.Rrc, PduKind.RrcDlCcch, LinkDirection.Downlink, "RRCConnectionSetup")));
        Assert.Equal("   112   │◀───────── RRCConnectionSetup ───────────│                 │                 │", Ladder.Draw(rung));
    }

    [Fact]
    public void A_state_of_the_ue_is_a_note_with_its_detail()
    {
        var entry = new TimelineEvent { Tti = new(7), Layer = Layer.Phy, Side = Side.Ue, Name = "CELL FOUND", Detail = "PCI 1" };
        Assert.Equal("     7   ● CELL FOUND (PCI 1)                      │                 │                 │", Ladder.Draw(Assert.NotNull(Ladder.Of(entry))));
    }

    [Theory]
    [InlineData(Layer.Mac, PduKind.MacTransportBlock, "DL-SCH")]
    [InlineData(Layer.Rrc, PduKind.RrcBcchDlSch, "SystemInformation")]
    [InlineData(Layer.Nas, PduKind.NasWire, "NAS (ciphered)")]
    [InlineData(Layer.Ip, PduKind.IpPacket, "UDP 5060 to 5060")]
    public void What_would_drown_the_chart_is_not_shown(Layer layer, PduKind kind, string name) =>
        Assert.Null(Ladder.Of(Pdu(layer, kind, LinkDirection.Downlink, name)));

    [Fact]
    public void A_long_name_is_cut_to_its_gap()
    {
        string line = Ladder.Draw(new(1, Lifeline.Ue, Lifeline.Enb, new string('x', 90)));
        Assert.Equal('│', line[Ladder.Header.IndexOf("eNB", StringComparison.Ordinal) + 1]);
        Assert.Contains("…", line);
    }

    private static TimelineEvent Pdu(Layer layer, PduKind kind, LinkDirection direction, string name) =>
        new() { Tti = new Tti(112), Layer = layer, Side = Side.Network, Direction = direction, Kind = kind, Name = name };
}
