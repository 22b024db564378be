using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

/// <summary>What a UE sends for what is due (TS 36.213 §7.2, §10.1) and what the MAC hears of it.</summary>
public class EnbPucchTests
{
    private const int SrResource = 3;
    private const int AckResource = 17;
    private const int CqiResource = 2;

    private static readonly Tti At = new(22);
    private static readonly Rnti Ue = new(0x51);

    private readonly EnbPhyConfig _config = EnbCells.Config(25);
    private readonly UeTransmitter _ue;

    public EnbPucchTests() => _ue = new(_config);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_scheduling_request_is_reported_when_it_was_sent(bool isSent)
    {
        if (isSent) Send(PucchFormat.Format1, SrResource);
        RecordingMac mac = Receive(Due(sr: true));
        Assert.Equal(isSent ? 1 : 0, mac.Requests.Count);
        if (isSent) Assert.Equal(new SrIndication(At, Ue), mac.Requests[0]);
        Assert.Empty(mac.Feedback);
    }

    [Theory]
    [InlineData(1u, HarqFeedback.Ack)]
    [InlineData(0u, HarqFeedback.Nack)]
    [InlineData(null, HarqFeedback.Dtx)]
    public void Feedback_is_reported_in_any_case(uint? ack, HarqFeedback expected)
    {
        if (ack is { } value) Send(PucchFormat.Format1a, AckResource, value);
        RecordingMac mac = Receive(Due(ackBits: 1));
        Assert.Equal(new HarqIndication(At, Ue, expected, HarqFeedback.Dtx), Assert.Single(mac.Feedback));
    }

    [Fact]
    public void Two_codewords_are_reported_first_codeword_first()
    {
        Send(PucchFormat.Format1b, AckResource, ack: 0b10);
        RecordingMac mac = Receive(Due(ackBits: 2));
        Assert.Equal(new HarqIndication(At, Ue, HarqFeedback.Ack, HarqFeedback.Nack), Assert.Single(mac.Feedback));
    }

    [Theory]
    [InlineData(true, 1u, HarqFeedback.Ack)]
    [InlineData(true, 0u, HarqFeedback.Nack)]
    [InlineData(false, 1u, HarqFeedback.Ack)]
    [InlineData(false, 0u, HarqFeedback.Nack)]
    public void Feedback_goes_to_the_resource_of_a_request_that_is_made(bool isRequested, uint ack, HarqFeedback expected)
    {
        Send(PucchFormat.Format1a, isRequested ? SrResource : AckResource, ack);
        RecordingMac mac = Receive(Due(sr: true, ackBits: 1));
        Assert.Equal(expected, Assert.Single(mac.Feedback).First);
        Assert.Equal(isRequested ? 1 : 0, mac.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0u)]
    [InlineData(1u)]
    public void A_report_comes_alone_or_with_feedback(uint? ack)
    {
        Send(ack is null ? PucchFormat.Format2 : PucchFormat.Format2a, CqiResource, ack ?? 0, cqi: 11);
        RecordingMac mac = Receive(Due(ackBits: ack is null ? 0 : 1, cqi: true));
        Assert.Equal(new CqiIndication(At, Ue, 11, 4), Assert.Single(mac.Reports));
        if (ack is null) Assert.Empty(mac.Feedback);
        else Assert.Equal(ack == 1 ? HarqFeedback.Ack : HarqFeedback.Nack, Assert.Single(mac.Feedback).First);
    }

    [Fact]
    public void A_report_that_was_not_sent_is_not_reported()
    {
        RecordingMac mac = Receive(Due(ackBits: 1, cqi: true));
        Assert.Empty(mac.Reports);
        Assert.Equal(HarqFeedback.Dtx, Assert.Single(mac.Feedback).First);
    }

    [Fact]
    public void A_request_displaces_a_report()
    {
        Send(PucchFormat.Format1a, SrResource, ack: 1);
        RecordingMac mac = Receive(Due(sr: true, ackBits: 1, cqi: true));
        Assert.Single(mac.Requests);
        Assert.Equal(HarqFeedback.Ack, Assert.Single(mac.Feedback).First);
        Assert.Empty(mac.Reports);
    }

    [Fact]
    public void A_UE_with_a_PUSCH_is_not_looked_for_on_PUCCH()
    {
        Send(PucchFormat.Format1a, AckResource, ack: 1);
        RecordingMac mac = Receive(Due(ackBits: 1), new UlschPdu { Rnti = Ue, FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7 });
        Assert.Empty(mac.Feedback);
        Assert.Single(mac.Puschs);
    }

    private static UciPdu Due(bool sr = false, int ackBits = 0, bool cqi = false) => new()
    {
        Rnti = Ue,
        SrResource = sr ? SrResource : -1,
        AckResource = ackBits > 0 ? AckResource : -1,
        AckBits = (byte)ackBits,
        CqiResource = cqi ? CqiResource : -1,
        CqiBits = cqi ? (byte)4 : (byte)0,
    };

    private void Send(PucchFormat format, int resource, uint ack = 0, uint cqi = 0) =>
        _ue.Send(At, new PucchTransmission(format, Ue, resource, ack, cqi, 4));

    private RecordingMac Receive(UciPdu uci, params UlschPdu[] puschs)
    {
        using var phy = new DspEnbPhy(_config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var request = new UlConfigRequest();
        request.Reset(At);
        request.Uci.Add(uci);
        foreach (UlschPdu pusch in puschs) request.Ulsch.Add(pusch);
        phy.UlConfig(request);
        phy.Receive(At, _ue.Samples(3, seed: 8));
        return mac;
    }
}
