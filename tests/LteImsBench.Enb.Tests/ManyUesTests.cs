using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests;

public class ManyUesTests
{
    private static readonly EpsBearerId Ebi5 = new(5);

    [Theory]
    [InlineData(25, 0)]
    [InlineData(6, 0)]
    [InlineData(50, 0.2)]
    public void Thirty_UEs_connect_at_once_and_exchange_data(int prbs, double loss)
    {
        const int Ues = 30, Packets = 20;
        var network = new TestNetwork(new CellConfig { PrbCount = prbs }, new(5, loss, loss));
        ScriptedUe[] ues = [.. Enumerable.Range(0, Ues).Select(i => network.AddUe(i + 1))];
        foreach (ScriptedUe ue in ues) ue.Connect();
        network.Until(() => network.Core.Contexts.Count(context => context.Result.Done.Count == 1) >= Ues && ues.All(ue => ue.Drbs.Count == 1), seconds: 30);
        Assert.All(ues, ue => Assert.True(ue.IsSecured));
        Assert.Equal(Ues, network.Enb.Snapshot().Select(status => status.Rnti).Distinct().Count());

        byte[] packet = new byte[600];
        Dictionary<Rnti, EnbUeId> ids = network.Enb.Snapshot().ToDictionary(status => status.Rnti, status => status.Id);
        for (int i = 0; i < Packets; i++)
        {
            foreach (ScriptedUe ue in ues)
            {
                (packet[0], packet[1]) = ((byte)ue.Seed, (byte)i);
                ue.SendData(Ebi5, packet);
                network.Enb.SendData(ids[ue.Mac.CRnti!.Value], Ebi5, packet);
            }
        }

        network.Until(() => network.Core.Data.Count == Ues * Packets && ues.All(ue => ue.Data.Count == Packets), seconds: 60);
        foreach (ScriptedUe ue in ues)
        {
            Assert.All(ue.Data, (data, i) => Assert.Equal((ue.Seed, i), (data.Packet[0], data.Packet[1])));
            Assert.Equal(Packets, network.Core.Data.Count(data => data.Ue == ids[ue.Mac.CRnti!.Value] && data.Packet[0] == ue.Seed));
        }
    }

    [Fact]
    public void Two_runs_with_one_seed_are_the_same()
    {
        static string[] Run()
        {
            var network = new TestNetwork(air: new(8, 0.2, 0.2));
            network.Timeline.RecordsMac = true;
            for (int seed = 1; seed <= 5; seed++) network.AddUe(seed).Connect();
            network.Until(() => network.Core.Contexts.Count == 5, seconds: 20);
            return [.. network.Timeline.Recent.Select(entry => $"{entry} {entry.Payload}")];
        }

        Assert.Equal(Run(), Run());
    }

    // Each direction is one cell's capacity: nobody waits while another is served twice.
    [Fact]
    public void Equal_UEs_get_equal_shares()
    {
        var network = new TestNetwork();
        ScriptedUe[] ues = [.. Enumerable.Range(1, 5).Select(seed => network.AddConnectedUe(seed))];
        EnbUeId[] ids = [.. network.Core.Initial.Select(initial => initial.Ue)];
        byte[] packet = new byte[1400];
        for (int i = 0; i < 300; i++)
        {
            for (int n = 0; n < ues.Length; n++)
            {
                ues[n].SendData(Ebi5, packet);
                network.Enb.SendData(ids[n], Ebi5, packet);
            }
        }

        network.Run(400);
        int[] downlink = [.. ues.Select(ue => ue.Data.Count)];
        int[] uplink = [.. ids.Select(id => network.Core.Data.Count(data => data.Ue == id))];
        Assert.True(downlink.Min() > 20 && downlink.Max() - downlink.Min() <= downlink.Max() / 4, string.Join(' ', downlink));
        Assert.True(uplink.Min() > 10 && uplink.Max() - uplink.Min() <= uplink.Max() / 4, string.Join(' ', uplink));
    }

    [Fact]
    public void A_guaranteed_bearer_keeps_its_rate_in_a_full_cell()
    {
        var network = new TestNetwork(new CellConfig { PrbCount = 6 });
        ScriptedUe voice = network.AddConnectedUe(1);
        ScriptedUe[] others = [.. Enumerable.Range(2, 4).Select(seed => network.AddConnectedUe(seed))];
        EnbUeId[] ids = [.. network.Core.Initial.Select(initial => initial.Ue)];
        network.Ask(enb => enb.SetUpErabs(ids[0], [new(new(6), new(1, 2) { GbrDownlink = 128, GbrUplink = 128, MbrDownlink = 128, MbrUplink = 128 }, default)]));
        network.Until(() => network.Core.ErabsSetUp.Count == 1);
        byte[] full = new byte[1400], frame = new byte[120];
        for (int ms = 0; ms < 1000; ms++)
        {
            if (ms % 20 == 0)
            {
                voice.SendData(new(6), frame);
                network.Enb.SendData(ids[0], new(6), frame);
            }

            for (int n = 1; n < ids.Length; n++)
            {
                if (ms % 4 != 0) continue;
                others[n - 1].SendData(Ebi5, full);
                network.Enb.SendData(ids[n], Ebi5, full);
            }

            network.Run(1);
        }

        Assert.InRange(voice.Data.Count(data => data.Bearer == new EpsBearerId(6)), 48, 50);
        Assert.InRange(network.Core.Data.Count(data => data.Bearer == new EpsBearerId(6)), 46, 50);
    }
}
