using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Mac;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Mac;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Mac;

/// <summary>UE MAC against responses, grants and blocks written by hand from TS 36.321 §6 and TS 36.213 §6.2.</summary>
public sealed class UeMacTests
{
    // An RRCConnectionRequest takes 48 bits.
    private static readonly byte[] Request = [0x51, 0x22, 0x33, 0x44, 0x55, 0x66];

    private static readonly Rnti Temporary = new(0x1234);

    private readonly MacRig _rig = new();

    [Fact]
    public void A_CCCH_message_starts_random_access_and_goes_out_in_message_3()
    {
        _rig.Bearers.SendCcch(Request);
        RespondToPreamble();

        (int timingAdvance, bool isAbsolute) = Assert.Single(_rig.Phy.TimingAdvances);
        Assert.Equal((0x123, true), (timingAdvance, isAbsolute));
        Assert.Equal(Temporary, _rig.Phy.Monitored.TemporaryCRnti);
        Tti response = _rig.Now;
        _rig.Run(4);

        // 3 PRB from PRB 6, I_MCS 0: 7 octets, six subframes after the response.
        FakeUePhy.Pusch message3 = Assert.Single(_rig.Phy.Puschs);
        Assert.Equal(response + 6, message3.Transmission.Tti);
        Assert.True(message3.Transmission.IsMsg3);
        Assert.Equal((6, 3, 0), (message3.Transmission.FirstPrb, message3.Transmission.PrbCount, message3.Transmission.Mcs));
        Assert.Equal(Temporary, message3.Transmission.Rnti);

        // One subheader, R/R/E/LCID of CCCH, then the SDU.
        Assert.Equal([0x00, .. Request], message3.Block);

        // f(0) is what the TPC command of 6 says (table 6.2-1, index 6: 6 dB); nothing was ramped up.
        Assert.Equal(6, message3.Transmission.PowerAdjustmentDb);
    }

    [Fact]
    public void The_identity_in_message_4_makes_the_temporary_C_RNTI_the_UEs_own()
    {
        _rig.Bearers.SendCcch(Request);
        RespondToPreamble();
        _rig.Run(8);

        // Subheaders: CR-ID (E=1, LCID 28), CCCH last; 6 octets of identity; 3 octets of CCCH SDU.
        byte[] message4 = [0x3C, 0x00, .. Request, 0x40, 0x01, 0x02];
        Assert.True(_rig.Receive(Temporary, message4));

        Assert.Equal(Temporary, _rig.Mac.CRnti);
        Assert.Equal(1, _rig.RandomAccesses);
        Assert.Equal([0x40, 0x01, 0x02], Assert.Single(_rig.Ccch));
        Assert.Equal(new MonitoredRntis(false, false, Temporary, null), _rig.Phy.Monitored);
    }

    [Fact]
    public void Another_identity_is_not_acknowledged_and_the_UE_tries_again_with_the_same_message_3()
    {
        _rig.Bearers.SendCcch(Request);
        RespondToPreamble();
        _rig.Run(8);
        Assert.False(_rig.Receive(Temporary, [0x3C, 0x00, 9, 9, 9, 9, 9, 9, 0x40, 0x01, 0x02]));
        Assert.Empty(_rig.Ccch);
        Assert.Null(_rig.Mac.CRnti);
        Assert.Null(_rig.Phy.Monitored.TemporaryCRnti);

        RespondToPreamble();
        _rig.Run(4);
        Assert.Equal([0x00, .. Request], _rig.Phy.LastPusch.Block);
        Assert.True(_rig.Mac.ContentionDetected);
    }

    [Fact]
    public void A_response_for_another_preamble_is_none_and_its_backoff_counts()
    {
        _rig.Bearers.SendCcch(Request);
        _rig.Run(12);
        FakeUePhy.Window window = _rig.Phy.Windows[0];
        _rig.RunTo(window.First);
        int other = (_rig.Phy.Preambles[0].Index + 1) % 64;

        // E/T/R/R/BI with BI 9 (240 ms), then E/T/RAPID.
        _rig.Receive(window.RaRnti, [0x89, (byte)(0x40 | other), 0x12, 0x30, 0x0C, 0x18, 0x12, 0x34], RntiKind.RandomAccess);
        Assert.Null(_rig.Phy.Monitored.TemporaryCRnti);
        _rig.RunTo(window.First + 10);
        _rig.Run(260);
        Assert.InRange(_rig.Phy.Preambles[1].Tti - window.First, 10, 275);
        Assert.Equal(-98, _rig.Phy.Preambles[1].PowerDbm);
    }

    [Fact]
    public void As_many_preambles_as_allowed_are_a_problem()
    {
        _rig.Bearers.SendCcch(Request);
        _rig.Run(120);
        Assert.Equal(1, _rig.Problems);
        Assert.True(_rig.Phy.Preambles.Count > 3);     // the attempts go on, §5.1.4
    }

    [Fact]
    public void A_UE_with_a_C_RNTI_says_so_in_message_3_and_a_grant_for_new_data_ends_it()
    {
        Rnti mine = new(0x0046);
        Connect(mine, request: null);
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[40]);
        RespondToPreamble(mcs: 5);
        _rig.Run(4);

        // C-RNTI (LCID 27), then a BSR (29 short): §5.4.3.1 priorities.
        byte[] block = _rig.Phy.LastPusch.Block;
        Assert.Equal(0x3B, block[0]);
        Assert.Equal(0x1D, block[1] & 0x1F);
        Assert.True(MacPdu.TryRead(block, MacTransportChannel.UlSch, out MacPdu pdu, out _));
        bool found = false;
        foreach (MacPart part in pdu) found |= part.Lcid == MacLcids.CRnti && part.Payload.SequenceEqual((ReadOnlySpan<byte>)[0x00, 0x46]);
        Assert.True(found);

        _rig.Run(4);
        _rig.Grant(mine);
        Assert.Equal(1, _rig.RandomAccesses);
        Assert.Equal(mine, _rig.Mac.CRnti);
        _rig.Run(30);
        Assert.Single(_rig.Phy.Preambles);
    }

    [Fact]
    public void New_data_ask_for_a_grant_and_the_report_in_it_ends_the_asking()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 4));
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[400]);
        _rig.Run();
        Assert.True(_rig.Phy.SchedulingRequest);

        _rig.Grant(mine, prbs: 3, mcs: 0);             // 7 octets: room for the report and little else
        _rig.Run();
        Assert.False(_rig.Phy.SchedulingRequest);
        byte[] block = _rig.Phy.LastPusch.Block;
        Assert.Equal(MacLcids.ShortBsr, block[0] & 0x1F);
        Assert.Empty(_rig.Phy.Preambles);
    }

    [Fact]
    public void Requests_that_nobody_answers_end_in_random_access_without_PUCCH()
    {
        Connect(new(0x0046), new SrConfig(0, 20, 4));
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[40]);
        _rig.Run(120);
        Assert.Equal(1, _rig.UplinkControlReleases);
        Assert.NotEmpty(_rig.Phy.Preambles);
        Assert.False(_rig.Phy.SchedulingRequest);
    }

    [Fact]
    public void RetxBSR_asks_again_when_a_report_brought_no_grant()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        _rig.Mac.Configure(new MacMainConfig { RetxBsrTimer = 320 });
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[400]);
        _rig.Run();
        _rig.Grant(mine, prbs: 3, mcs: 0);
        _rig.Run(319);
        Assert.False(_rig.Phy.SchedulingRequest);
        _rig.Run(3);
        Assert.True(_rig.Phy.SchedulingRequest);
    }

    [Fact]
    public void Timing_advance_commands_go_to_the_PHY_and_keep_the_UE_aligned()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        _rig.Mac.Configure(new MacMainConfig { TimeAlignmentTimer = new MacTimerLength(500) });
        Assert.True(_rig.Receive(mine, [0x3D, 0x1F, 0x22]));   // TA command (LCID 29) 34, then padding
        Assert.Equal((34, false), _rig.Phy.TimingAdvances[^1]);
        _rig.Run(499);
        Assert.Equal(0, _rig.UplinkControlReleases);
        _rig.Run(2);
        Assert.Equal(1, _rig.UplinkControlReleases);
    }

    [Fact]
    public void A_headroom_report_follows_its_configuration_and_its_timer()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        _rig.Mac.Configure(new MacMainConfig { Phr = new PhrConfig(PeriodicTimer: 50, ProhibitTimer: 0, PathlossChangeDb: 3) });
        int reports = 0;
        for (int i = 0; i < 130; i++)
        {
            if (i % 8 == 0) _rig.Grant(mine, ndi: i / 8 % 2 == 0);
            _rig.Run();
        }

        foreach (FakeUePhy.Pusch pusch in _rig.Phy.Puschs.Where(pusch => pusch.Transmission.Retransmission == 0))
        {
            Assert.True(MacPdu.TryRead(pusch.Block, MacTransportChannel.UlSch, out MacPdu pdu, out _));
            foreach (MacPart part in pdu)
            {
                if (part.Lcid != MacLcids.PowerHeadroom) continue;
                reports++;

                // 23 dBm less 10 log 6 - 85 + 0.7 * 0 dB of path loss: 100.2 dB, above the scale's 40 dB (TS 36.133 table 9.1.8.4-1).
                Assert.Equal(63, part.Payload[0]);
            }
        }

        Assert.Equal(3, reports);                      // at once, then every 50 subframes
    }

    [Fact]
    public void An_aligned_UE_keeps_its_own_timing_through_random_access()
    {
        Connect(new(0x0046), request: null);
        _rig.Receive(new(0x0046), [0x3D, 0x1F, 0x22]);
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[40]);
        RespondToPreamble(mcs: 5);
        Assert.Equal((34, false), Assert.Single(_rig.Phy.TimingAdvances));
    }

    [Fact]
    public void Only_data_of_a_higher_priority_than_what_waits_are_reported_anew()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        _rig.Bearers.AddDrb(new(new(1), new(5), new(3)), new RlcUmConfig(), new());
        _rig.Mac.Configure(new LogicalChannelConfig(new(3), 13) { PrioritisedKiloBytesPerSecond = 8, LogicalChannelGroup = 3 });
        _rig.Bearers.AddDrb(new(new(2), new(6), new(4)), new RlcUmConfig(), new());
        _rig.Mac.Configure(new LogicalChannelConfig(new(4), 14) { PrioritisedKiloBytesPerSecond = 8, LogicalChannelGroup = 3 });
        _rig.Bearers.SendData(new(5), new byte[1000]);
        _rig.Run();
        _rig.Grant(mine, prbs: 3, mcs: 0);
        _rig.Run();
        Assert.False(_rig.Phy.SchedulingRequest);

        _rig.Bearers.SendData(new(6), new byte[1000]);
        _rig.Run();
        Assert.False(_rig.Phy.SchedulingRequest);
        _rig.Bearers.SendSrb(Lcid.Srb1, new byte[40]);
        _rig.Run();
        Assert.True(_rig.Phy.SchedulingRequest);
    }

    [Fact]
    public void Malformed_blocks_do_no_harm()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        var random = new Random(1);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] block = new byte[random.Next(1, 40)];
            random.NextBytes(block);
            _rig.Run();
            _rig.Receive(mine, block);
            _rig.Receive(new(2), block, RntiKind.RandomAccess);
        }
    }

    [Fact]
    public void In_steady_state_a_subframe_allocates_nothing()
    {
        Rnti mine = new(0x0046);
        Connect(mine, new SrConfig(0, 20, 64));
        _rig.Bearers.AddDrb(new(new(1), new(5), new(3)), new RlcUmConfig(), new());
        _rig.Mac.Configure(new LogicalChannelConfig(new(3), 13) { PrioritisedKiloBytesPerSecond = 8, LogicalChannelGroup = 3 });
        _rig.Phy.Keeps = false;
        byte[] packet = new byte[300];

        // UM data PDU with an SN of 10 bits, FI 00, one whole PDCP PDU (SN 12 bits), in LCID 3 as last subheader.
        byte[] block = new byte[200];
        block[0] = 0x03;
        int sequence = 0;
        void Turn(int i)
        {
            block[1] = (byte)(sequence >> 8 & 3);
            block[2] = (byte)sequence;
            block[3] = (byte)(0x80 | sequence >> 8 & 0x0F);
            block[4] = (byte)sequence;
            sequence++;
            _rig.Bearers.SendData(new(5), packet);
            _rig.Run();
            _rig.Receive(mine, block);
            _rig.Grant(mine, prbs: 20, mcs: 10, ndi: i / 8 % 2 == 0);
            _rig.Mac.OnPhich(_rig.Now, isAck: i % 3 != 0);
        }

        for (int i = 0; i < 4000; i++) Turn(i);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 4000; i++) Turn(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // T-C-RNTI 0x1234, T_A 0x123, grant: RIV of 3 PRB from 6 in 25 PRB = 25 * 2 + 6 = 56, the given MCS, TPC 6, no delay, no CQI request.
    private void RespondToPreamble(uint mcs = 0)
    {
        int known = _rig.Phy.Windows.Count;
        for (int i = 0; i < 1200 && _rig.Phy.Windows.Count == known; i++) _rig.Run();
        FakeUePhy.Window window = _rig.Phy.Windows[^1];
        _rig.RunTo(window.First + 2);
        uint grant = 56u << 9 | mcs << 5 | 6u << 2;
        uint head = 0x123u << 20 | grant;
        byte[] response =
        [
            (byte)(0x40 | _rig.Phy.Preambles[^1].Index),
            (byte)(head >> 24), (byte)(head >> 16), (byte)(head >> 8), (byte)head,
            0x12, 0x34,
        ];
        _rig.Receive(window.RaRnti, response, RntiKind.RandomAccess);
    }

    private void Connect(Rnti mine, SrConfig? request)
    {
        _rig.Mac.SetCRnti(mine);
        _rig.Bearers.AddSrb(Lcid.Srb1, RlcAmConfig.SrbDefault);
        _rig.Mac.Configure(new LogicalChannelConfig(Lcid.Srb1, 1) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 });
        _rig.Mac.Configure(new UeDedicatedConfig { SchedulingRequest = request, AccumulationEnabled = true, TransmissionMode = 1 });
        _rig.Run();
    }
}
