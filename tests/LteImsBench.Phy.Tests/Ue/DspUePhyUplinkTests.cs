using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Ue;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Ue;

public class DspUePhyUplinkTests
{
    private const int Prb = 25;
    private const int Fft = 512;
    private const double OffsetHz = 900;

    // A unit of timing advance is four samples at 7.68 MS/s.
    private const int Units = 9;
    private const int Delay = 4 * Units;
    private const byte Cce = 4;

    private static readonly Rnti Own = new(0x4601);
    private static readonly byte[] Block = [.. Enumerable.Range(3, 41).Select(i => (byte)(83 * i))];

    private readonly TestCell _cell = new(Prb, 1, Fft, new(40)) { Delay = Delay, OffsetHz = OffsetHz, Noise = 0.05f };
    private readonly RecordingUe _mac = new();
    private readonly DspUePhy _phy;
    private readonly UplinkEar _ear;
    private long _sample;

    public DspUePhyUplinkTests()
    {
        _ear = new(_cell.Shape, new(Fft, CyclicPrefix.Normal), OffsetHz, UeConfigs.Common(Prb));
        _phy = new(new(Fft), _mac);
        _phy.Search();
        _phy.Monitor(new(SystemInformation: false, Paging: false, Own, null));
        Run(100);
        Assert.NotNull(_mac.Cell);
        _phy.Configure(UeConfigs.Common(Prb));
        _phy.Configure(UeConfigs.Dedicated with { SchedulingRequest = null, PeriodicCqi = null });
    }

    [Fact]
    public void A_preamble_goes_out_with_the_downlink_and_shows_the_delay()
    {
        _phy.SetTimingAdvance(50, isAbsolute: true);
        Tti sent = default;
        _mac.Subframe = tti =>
        {
            if (sent == default) sent = _phy.SendPreamble(17, -104, tti + 2);
        };
        Run(20);
        Assert.Equal(1, sent.Subframe);
        PrachDetection found = Assert.Single(_ear.Prach(OfCell(sent)));
        Assert.Equal((17, Units), (found.Preamble, found.TimingAdvance));
        Assert.Empty(_ear.Prach(OfCell(sent) + 10));
    }

    [Theory]
    [InlineData(Units, 0)]
    [InlineData(0, Units)]
    [InlineData(Units + 5, -5)]
    public void A_PUSCH_follows_its_grant_by_four_and_leads_by_the_timing_advance(int advance, int offset)
    {
        _phy.SetTimingAdvance(advance, isAbsolute: true);
        Tti granted = GrantOnce();
        Run(20);
        Assert.Equal(granted, Assert.Single(_mac.Grants).Tti);
        PuschResult result = _ear.Pusch(OfCell(granted + 4), Expected(default), out byte[] block);
        Assert.True(result.IsOk);
        Assert.Equal(Block, block);
        Assert.Equal(offset, result.Measurement.TimingOffset, 0.6);
        Assert.True(result.Measurement.SinrDb > 15);
    }

    [Fact]
    public void A_relative_command_moves_the_advance()
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        _phy.SetTimingAdvance(31 - 3, isAbsolute: false);
        Assert.Equal(4 * (Units - 3), _phy.TimingAdvanceSamples);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_PHICH_four_subframes_after_a_PUSCH_is_read(bool isAck)
    {
        Tti granted = GrantOnce(control: (tti, control, start) =>
        {
            if (tti == start + 8) control.Hi.Add(new(Own, 5, 3, isAck));
        });
        Run(20);
        Assert.Equal((granted + 8, isAck), Assert.Single(_mac.Phichs));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_block_is_acknowledged_on_PUCCH_by_its_first_CCE(bool isRight)
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        Tti assigned = AssignOnce(isRight);
        Run(20);
        PucchResult result = _ear.Pucch(OfCell(assigned + 4), PucchFormat.Format1a, Own, Cce + 12);
        Assert.True(result.IsDetected);
        Assert.Equal(isRight ? 1u : 0, result.Ack);
        Assert.False(_ear.Pucch(OfCell(assigned + 3), PucchFormat.Format1a, Own, Cce + 12).IsDetected);
        Assert.False(_ear.Pucch(OfCell(assigned + 5), PucchFormat.Format1a, Own, Cce + 12).IsDetected);
    }

    [Fact]
    public void A_scheduling_request_goes_out_at_its_occasions_while_it_is_pending()
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        _phy.Configure(UeConfigs.Dedicated with { PeriodicCqi = null });
        _phy.SetSchedulingRequest(true);
        Tti first = _mac.Now + 3;
        Run(44);
        _phy.SetSchedulingRequest(false);
        Tti end = _mac.Now + 3;
        Run(44);
        SrConfig config = UeConfigs.Dedicated.SchedulingRequest!.Value;
        for (Tti tti = first; tti < _mac.Now - 1; tti += 1)
        {
            bool isDue = tti.Count % 10 == config.Offset && tti < end;
            // Noise passes for a request now and then, never a strong one.
            bool isSent = _ear.Pucch(OfCell(tti), PucchFormat.Format1, Own, config.PucchResource) is { IsDetected: true, SinrDb: > 0 };
            if (tti < end - 3 || tti >= end) Assert.True(isDue == isSent, $"{tti} of {first} to {end}: {isSent}");
        }
    }

    [Theory]
    [InlineData(true, PucchFormat.Format2a)]
    [InlineData(false, PucchFormat.Format1a)]
    public void A_report_beside_feedback_shares_or_gives_way(bool simultaneous, PucchFormat format)
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        PeriodicCqiConfig report = new(3, 38);
        _phy.Configure(UeConfigs.Dedicated with { SchedulingRequest = null, PeriodicCqi = report, SimultaneousAckNackAndCqi = simultaneous });
        Tti assigned = AssignOnce(isRight: true, tti => report.IsDue(tti + 4));
        Run(95);
        int resource = simultaneous ? report.PucchResource : Cce + 12;
        PucchResult result = _ear.Pucch(OfCell(assigned + 4), format, Own, resource, simultaneous ? 4 : 0);
        Assert.True(result.IsDetected);
        Assert.Equal(1u, result.Ack);
        PucchResult alone = _ear.Pucch(OfCell(assigned + 4 + 40), PucchFormat.Format2, Own, report.PucchResource, 4);
        Assert.True(alone.IsDetected);
        Assert.Equal(15u, alone.Cqi);
        if (simultaneous) Assert.Equal(15u, result.Cqi);
    }

    [Fact]
    public void Feedback_and_a_report_asked_for_ride_on_the_PUSCH()
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        _phy.Configure(UeConfigs.Dedicated with { SchedulingRequest = null, PeriodicCqi = null, AperiodicCqiMode = 30 });
        Tti at = AssignOnce(isRight: true, withGrant: true);
        Run(20);
        UlschPdu expected = Expected(new(1, 0, 4 + 2 * 7, 10, 12, 15));
        PuschResult result = _ear.Pusch(OfCell(at + 4), expected, out byte[] block);
        Assert.True(result.IsOk);
        Assert.Equal(Block, block);
        Assert.Equal(HarqFeedback.Ack, result.Ack0);
        Assert.True(result.IsCqiOk);
        Assert.Equal(15u << 14, result.Cqi);
        Assert.False(_ear.Pucch(OfCell(at + 4), PucchFormat.Format1a, Own, Cce + 12).IsDetected);
    }

    [Fact]
    public void Every_transmission_has_full_power_without_power_control()
    {
        _phy.SetTimingAdvance(Units, isAbsolute: true);
        Tti granted = GrantOnce();
        Run(20);
        Assert.Equal(0.1, _ear.Power(OfCell(granted + 4)), 0.005);
        Assert.True(_ear.Power(OfCell(granted + 6)) < 1e-3);
    }

    // TTIs of the UE grow from its own start; the cell's have the same frame number.
    private Tti OfCell(Tti tti) => _cell.Next - (int)(((_cell.Next.Count - tti.Count) % 10240 + 10240) % 10240);

    private static UlschPdu Expected(UciOnPusch uci) => new()
    {
        Rnti = Own,
        FirstPrb = 5,
        PrbCount = 4,
        Modulation = Modulation.Qpsk,
        Size = Block.Length,
        CyclicShift = 3,
        HarqProcess = 1,
        Uci = uci,
    };

    private Tti GrantOnce(Action<Tti, HiDci0Request, Tti>? control = null)
    {
        Tti start = _cell.Next + 5;
        AnswerGrants();
        _cell.Fill = (tti, _, _, hi) =>
        {
            if (tti == start) hi.Dci0.Add(Grant(cqi: false));
            control?.Invoke(tti, hi, start);
        };
        return OfUe(start);
    }

    private Tti AssignOnce(bool isRight, Func<Tti, bool>? when = null, bool withGrant = false)
    {
        Tti start = _cell.Next + 5;
        while (when is not null && !when(OfUe(start))) start += 1;
        AnswerGrants();
        _cell.Fill = (tti, downlink, tx, hi) =>
        {
            if (tti != start) return;
            var allocation = new DlAllocation(ResourceAllocationType.Type2, ResourceIndication.Encode(Prb, 6, 4));
            byte[] block = Block[..(TransportBlockSizes.Bits(5, 4) / 8)];
            TestCell.Assign(
                downlink,
                tx,
                new() { Rnti = Own, RntiKind = RntiKind.CRnti, Format = DciFormat.Format1A, CceIndex = Cce, AggregationLevel = 4, Allocation = allocation, Mcs = 5 },
                Modulation.Qpsk,
                block);

            // What is scrambled for another UE has a wrong CRC.
            if (!isRight) downlink.Dlsch[0] = downlink.Dlsch[0] with { Rnti = new(0x4602) };
            if (withGrant) hi.Dci0.Add(Grant(cqi: true));
        };
        return OfUe(start);
    }

    private static UlDciPdu Grant(bool cqi) => new()
    {
        Rnti = Own,
        CceIndex = 0,
        AggregationLevel = 4,
        FirstPrb = 5,
        PrbCount = 4,
        Mcs = 5,
        Ndi = true,
        CyclicShift = 3,
        CqiRequest = cqi,
        IsCommonSpace = true,
    };

    private void AnswerGrants()
    {
        int answered = 0;
        _mac.Subframe = tti =>
        {
            if (_mac.Grants.Count == answered) return;
            UplinkGrant grant = _mac.Grants[answered++];
            _phy.SendPusch(
                new()
                {
                    Tti = grant.Tti + 4,
                    Rnti = grant.Rnti,
                    FirstPrb = grant.FirstPrb,
                    PrbCount = grant.PrbCount,
                    Mcs = grant.Mcs,
                    RedundancyVersion = 0,
                    CyclicShift = grant.CyclicShift,
                    CqiRequested = grant.CqiRequest,
                },
                Block);
        };
    }

    private Tti OfUe(Tti cell) => _mac.Now + (int)((((cell.Count - _mac.Now.Count) % 10240) + 10240) % 10240);

    private void Run(int subframes)
    {
        var uplink = new Cf32[_cell.Samples.Length];
        for (int i = 0; i < subframes; i++)
        {
            Tti tti = _cell.Next;
            _cell.Step();
            _phy.Step(_cell.Samples, uplink);
            _ear.Hear(tti, _sample, uplink);
            _sample += uplink.Length;
        }
    }
}
