using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Tests;

/// <summary>Which subframes carry what, with numbers worked out by hand from TS 36.213 §6.1.1, §8, §9.1.2 and TS 36.321 §5.1.4.</summary>
public class AirTimingTests
{
    public static TheoryData<int> Bandwidths => [6, 15, 25, 50, 75, 100];

    [Theory]
    [MemberData(nameof(Bandwidths))]
    public void System_information_is_on_the_air_where_its_windows_are(int prbs)
    {
        var network = new TestNetwork(new CellConfig { PrbCount = prbs });
        var seen = new List<(int Sfn, int Subframe, int Version)>();
        network.OnDlConfig = request =>
        {
            foreach (DlDciPdu dci in request.Dci)
            {
                if (dci.RntiKind == RntiKind.SystemInformation) seen.Add((request.Tti.Sfn, request.Tti.Subframe, dci.RedundancyVersion));
            }
        };
        network.Run(159);
        Assert.Equal(
            [
                (0, 3, 1), (0, 5, 0), (0, 8, 0), (1, 3, 2), (1, 8, 3),
                (2, 3, 1), (2, 5, 2), (2, 8, 0), (3, 3, 2), (3, 8, 3),
                (4, 5, 3), (6, 5, 1), (8, 5, 0), (10, 5, 2), (12, 5, 3), (14, 5, 1),
            ],
            seen);
    }

    // Preamble in n: RAR in n + 3 to n + 12 under RA-RNTI 1 + subframe; Msg3 six later, 3 PRB at MCS 0 is 56 bits; PHICH four after that.
    [Theory]
    [MemberData(nameof(Bandwidths))]
    public void Random_access_keeps_its_times(int prbs)
    {
        var network = new TestNetwork(new CellConfig { PrbCount = prbs });
        Tti? response = null, msg3 = null, answer = null, msg4 = null;
        network.OnDlConfig = request =>
        {
            foreach (DlDciPdu dci in request.Dci)
            {
                if (dci.RntiKind == RntiKind.RandomAccess)
                {
                    Assert.Equal(Rnti.RandomAccess(1), dci.Rnti);   // configuration index 3: subframe 1
                    response ??= request.Tti;
                }

                if (dci.RntiKind == RntiKind.CRnti) msg4 ??= request.Tti;
            }
        };
        network.OnUlConfig = request =>
        {
            if (request.Ulsch.Count == 0 || msg3 is not null) return;
            Assert.Equal((3, 7, 0), (request.Ulsch[0].PrbCount, request.Ulsch[0].Size, request.Ulsch[0].CyclicShift));
            msg3 = request.Tti;
        };
        network.OnHiDci0 = request =>
        {
            if (request.Hi.Count > 0) answer ??= request.Tti;
        };
        ScriptedUe ue = network.AddUe();
        network.Until(() => ue.Sib2 is not null);
        ue.Connect();
        network.Until(() => ue.IsConnected);
        network.Run(8);
        int preamble = (int)(response!.Value.Count / 10 * 10) + 1;
        if (preamble + 3 > response.Value.Count) preamble -= 10;
        Assert.InRange(response.Value.Count - preamble, 3, 12);
        Assert.Equal(response + 6, msg3);
        Assert.Equal(msg3!.Value + 4, answer);
        Assert.InRange(msg4!.Value - msg3.Value, 0, 64);   // the loopback air reports a PUSCH in its own subframe
    }

    [Fact]
    public void Preambles_of_one_occasion_share_a_response()
    {
        var network = new TestNetwork();
        var sizes = new List<int>();
        network.OnDlConfig = request =>
        {
            foreach (DlDciPdu dci in request.Dci)
            {
                if (dci.RntiKind == RntiKind.RandomAccess) sizes.Add(Messages.L1.TransportBlockSizes.Bits(dci.Mcs, 2 + (dci.Tpc & 1)) / 8);
            }
        };
        ScriptedUe[] ues = [.. Enumerable.Range(1, 4).Select(network.AddUe)];
        network.Until(() => ues.All(ue => ue.Sib2 is not null));
        foreach (ScriptedUe ue in ues) ue.Connect();
        network.Until(() => ues.All(ue => ue.IsConnected));
        Assert.True(sizes[0] >= 4 * 7, "four responses of 7 octets");
    }

    [Fact]
    public void Of_two_UEs_with_one_preamble_one_wins_and_the_other_tries_again()
    {
        var network = new TestNetwork();
        ScriptedUe first = network.AddUe(9), second = network.AddUe(9);
        (first.STmsi, second.STmsi) = (new STmsi(1, new(1)), new STmsi(1, new(2)));
        network.Until(() => first.Sib2 is not null && second.Sib2 is not null);
        first.Connect();
        second.Connect();
        network.Until(() => first.IsConnected && second.IsConnected);
        Assert.Equal(3, first.Mac.RandomAccesses + second.Mac.RandomAccesses);
        Assert.NotEqual(first.Mac.CRnti, second.Mac.CRnti);
        network.Until(() => network.Core.Contexts.Count == 2);
        Assert.Equal([1u, 2u], network.Core.Initial.Select(initial => initial.Message.STmsi!.Value.MTmsi.Value).Order());
    }

    // Synchronous: every eight subframes. One that PRACH leaves no room for is held back, which counts as sent (TS 36.321 §5.4.2.2).
    [Fact]
    public void A_lost_PUSCH_is_repeated_every_eight_subframes()
    {
        var network = new TestNetwork(air: new(Seed: 4, UplinkLoss: 0.3));
        var sent = new Dictionary<(Rnti, int), (Tti Tti, byte Retransmission, byte Version)>();
        int repeats = 0;
        network.OnUlConfig = request =>
        {
            foreach (UlschPdu pusch in request.Ulsch)
            {
                var key = (pusch.Rnti, (int)(request.Tti.Count % 8));
                if (pusch.Retransmission > 0)
                {
                    repeats++;
                    Assert.Equal(8 * (pusch.Retransmission - sent[key].Retransmission), request.Tti - sent[key].Tti);
                    Assert.Equal(sent[key].Version switch { 0 => 2, 2 => 3, 3 => 1, _ => 0 }, pusch.RedundancyVersion);
                }

                sent[key] = (request.Tti, pusch.Retransmission, pusch.RedundancyVersion);
            }
        };
        ScriptedUe ue = network.AddConnectedUe();
        for (int i = 0; i < 50; i++) ue.SendData(new(5), new byte[500]);
        network.Until(() => network.Core.Data.Count == 50);
        Assert.True(repeats > 5, $"{repeats} repeats");
    }

    [Fact]
    public void A_UE_that_falls_back_to_random_access_gets_its_requests_again()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        network.Run(500);
        Rnti before = ue.Mac.CRnti!.Value;
        ue.Mac.HasSr = false;
        ue.SendData(new(5), [1, 2, 3]);
        network.Until(() => network.Core.Data.Count == 1 && ue.Mac.HasSr);
        Assert.Equal(2, ue.Mac.RandomAccesses);
        Assert.Equal(before, ue.Mac.CRnti);
        RrcConnectionReconfiguration last = ue.Received.OfType<RrcConnectionReconfiguration>().Last();
        PhysicalConfigDedicated restored = last.RadioResourceConfigDedicated!.PhysicalConfigDedicated!;
        Assert.NotNull(restored.SchedulingRequestConfig!.Setup);
        Assert.NotNull(restored.CqiReportConfig!.CqiReportPeriodic!.Setup);
        network.Run(100);
        Assert.Equal(new EnbResources(1, 1, 1), network.Enb.Resources);
    }

    [Fact]
    public void A_UE_that_arrives_late_is_told_to_advance()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        Assert.Empty(ue.Mac.TimingCommands);
        network.TimingOffset = 4;
        for (int i = 0; i < 20; i++) ue.SendData(new(5), new byte[1000]);
        network.Until(() => network.Core.Data.Count == 20);
        network.Run(30);
        Assert.All(ue.Mac.TimingCommands, command => Assert.InRange(command, 32, 35));
        Assert.NotEmpty(ue.Mac.TimingCommands);
    }

    // TS 36.306 table 4.1-1: 10296 bits a subframe while the category is not known, 75376 in one block of category 4.
    [Fact]
    public void Blocks_stay_within_the_UE_category()
    {
        var network = new TestNetwork(new CellConfig { PrbCount = 100 });
        int largest = 0;
        network.OnDlConfig = request =>
        {
            foreach (DlDciPdu dci in request.Dci)
            {
                if (dci.RntiKind != RntiKind.CRnti) continue;
                Messages.L1.ResourceIndication.TryDecode(100, dci.Allocation.Coding, out _, out int length);
                largest = Math.Max(largest, Messages.L1.TransportBlockSizes.Bits(Messages.L1.Mcs.Downlink(dci.Mcs).TbsIndex, length));
            }
        };
        network.Core.StoredCapability = default;
        ScriptedUe ue = network.AddConnectedUe();
        Assert.InRange(largest, 1, 10_296);
        network.Run(100);
        for (int i = 0; i < 100; i++) network.Enb.SendData(network.Core.Initial[0].Ue, new(5), new byte[1400]);
        network.Until(() => ue.Data.Count == 100);
        Assert.InRange(largest, 10_297, 75_376);
    }
}
