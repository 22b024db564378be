using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests.Pdcp;

/// <summary>PDCP by itself: RLC PDUs are pulled and made by hand, one SDU each.</summary>
public class PdcpBearerTests
{
    private static readonly Lcid Drb = new(3);

    private readonly StackEnd _end = new(RadioBearersSide.Ue);
    private int _rlcSn;

    [Fact]
    public void Before_security_the_MAC_I_is_zero()
    {
        _end.Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
        _end.Bearers.SendSrb(Lcid.Srb1, [0xAA, 0xBB]);
        Assert.Equal("00aabb00000000", Pull(Lcid.Srb1));
    }

    [Fact]
    public void A_PDU_that_fails_its_check_leaves_COUNT_alone()
    {
        _end.Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
        _end.Bearers.StartIntegrity(StackLink.Keys(), LinkWays.Receive);
        Deliver(Lcid.Srb1, "1f aa 01020304");
        Assert.Equal(1, _end.IntegrityFailures);
        var peer = new StackEnd(RadioBearersSide.Network);
        peer.Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
        peer.Bearers.StartIntegrity(StackLink.Keys(), LinkWays.Transmit);
        peer.Bearers.SendSrb(Lcid.Srb1, [0xCC]);
        byte[] pdu = new byte[20];
        int length = peer.Bearers.PullPdu(Lcid.Srb1, pdu);
        Deliver(Lcid.Srb1, Convert.ToHexStringLower(pdu.AsSpan(2, length - 2)));
        Assert.Equal(["1:cc"], _end.Srb);
    }

    // TS 36.323 §5.3.1 and §6.2.6: received 0, 2, 3 and 5, so FMS is 1 and of 2 to 5 the third is missing.
    [Fact]
    public void A_status_report_tells_what_came_before_the_gap_was_filled()
    {
        AddDrb(new() { StatusReportRequired = true });
        foreach (int sn in (int[])[0, 2, 3, 5]) Deliver(Drb, $"80{sn:x2} aa", rlcSn: sn);
        _end.Bearers.Reestablish(null);
        Assert.Equal(["05aa"], _end.Data.Select(Convert.ToHexStringLower));
        Assert.Equal("0001d0", Pull(Drb));

        // The peer sends again from 1; what is held is a duplicate and is delivered from the store.
        foreach (int sn in (int[])[1, 2, 3, 4, 5]) Deliver(Drb, $"80{sn:x2} bb", rlcSn: sn - 1);
        Assert.Equal(["05aa", "05bb", "05aa", "05aa", "05bb", "05aa"], _end.Data.Select(Convert.ToHexStringLower));
    }

    // The peer has 0, 2 and 3 of five: FMS 1, bitmap 110.
    [Fact]
    public void A_status_report_spares_what_the_peer_has()
    {
        AddDrb(new());
        for (int i = 0; i < 5; i++) _end.Bearers.SendData(StackLink.Internet, [(byte)i]);
        _end.Bearers.Reestablish(null);
        Deliver(Drb, "0001 c0", rlcSn: 0);
        _ = Pull(Drb, header: 0);   // the STATUS PDU that the poll asked for
        Assert.Equal(["800101", "800404"], [Pull(Drb), Pull(Drb)]);
    }

    [Theory]
    [InlineData("reserved control PDU", "7001")]
    [InlineData("no data", "8000")]
    [InlineData("cut off", "80")]
    public void Malformed_PDUs_are_counted(string why, string hex)
    {
        AddDrb(new());
        Deliver(Drb, hex);
        Assert.True(_end.Bearers.Faults == 1 && _end.Data.Count == 0, why);
    }

    [Fact]
    public void Packets_of_a_wrong_size_are_refused()
    {
        AddDrb(new());
        Assert.False(_end.Bearers.SendData(StackLink.Internet, []));
        Assert.False(_end.Bearers.SendData(StackLink.Internet, new byte[8189]));
        Assert.True(_end.Bearers.SendData(StackLink.Internet, new byte[8188]));
        Assert.Throws<ArgumentException>(() => _end.Bearers.SendCcch([]));
    }

    [Fact]
    public void A_full_buffer_refuses_packets_and_keeps_those_it_has()
    {
        AddDrb(new());
        int taken = 0;
        while (_end.Bearers.SendData(StackLink.Internet, [1, 2, 3])) taken++;
        Assert.Equal(1024, taken);
        Assert.Equal(1024 * 5 + 2 + 95, _end.Bearers.BufferState(Drb).Total);   // 63 length indicators of 12 bits
    }

    private void AddDrb(PdcpConfig pdcp) => _end.Bearers.AddDrb(new(new(1), StackLink.Internet, Drb), new RlcAmConfig(), pdcp);

    /// <summary>The SDU of the next RLC PDU, without the header of an AMD PDU with one SDU.</summary>
    private string Pull(Lcid lcid, int header = 2)
    {
        // Room for one SDU and no length indicator more.
        byte[] pdu = new byte[lcid == Drb ? 5 : 30];
        int length = _end.Bearers.PullPdu(lcid, pdu);
        return Convert.ToHexStringLower(pdu.AsSpan(header, length - header));
    }

    /// <summary>Delivers a PDCP PDU in an AMD PDU of its own with the P field set.</summary>
    private void Deliver(Lcid lcid, string hex, int? rlcSn = null)
    {
        int sn = rlcSn ?? _rlcSn++;
        _end.Bearers.OnMacSdu(lcid, [0xA0, (byte)sn, .. Hex.Parse(hex)]);
    }
}
