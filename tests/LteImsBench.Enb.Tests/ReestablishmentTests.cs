using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests;

public class ReestablishmentTests
{
    private static readonly EpsBearerId Ebi5 = new(5);

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void A_connection_is_re_established_with_new_keys_and_its_bearers(double loss)
    {
        var network = new TestNetwork(air: new(3, loss, loss));
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[^1].Ue;
        for (int round = 1; round <= 3; round++)
        {
            Rnti before = ue.Mac.CRnti!.Value;
            ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci);
            network.Until(() => network.Timeline.Recent.Count(entry => entry.Name == "RRC CONNECTION REESTABLISHED") == round);
            EnbUeStatus status = network.Enb.Snapshot().Single(status => status.Id == id);
            Assert.Equal(RrcState.Connected, status.State);
            Assert.NotEqual(before, status.Rnti);
            Assert.Equal(ue.Mac.CRnti, status.Rnti);
            for (byte i = 0; i < 20; i++)
            {
                ue.SendData(Ebi5, [(byte)round, i]);
                network.Enb.SendData(id, Ebi5, [(byte)round, i]);
            }

            network.Ask(enb => enb.SendNas(id, OctetString.Wrap([7, (byte)round])));
            network.Until(() => ue.Data.Count == 20 * round && network.Core.Data.Count == 20 * round && ue.Nas.Count == 1 + round);
        }

        network.Run(2);
        Assert.Equal(new EnbResources(1, 1, 1), network.Enb.Resources);
    }

    [Fact]
    public void Data_in_flight_survives_on_an_acknowledged_bearer()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        byte[] packet = new byte[1000];
        for (byte i = 0; i < 50; i++)
        {
            packet[0] = i;
            network.Enb.SendData(id, Ebi5, packet);
        }

        network.Run(5);
        int early = ue.Data.Count;
        ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci);
        network.Until(() => ue.Data.Count == 50);
        Assert.True(early < 50);
        Assert.Equal(Enumerable.Range(0, 50), ue.Data.Select(data => (int)data.Packet[0]));
    }

    [Fact]
    public void A_network_that_had_noticed_the_failure_takes_the_UE_back()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        ue.IsOutOfReach = true;
        network.Enb.SendData(id, Ebi5, new byte[50]);
        network.Until(() => network.Enb.Snapshot() is [{ State: RrcState.LinkFailed }], seconds: 10);
        network.Ask(enb => enb.SendNas(id, OctetString.FromHex("0761")));
        ue.IsOutOfReach = false;
        ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci);
        network.Until(() => network.Enb.Snapshot() is [{ State: RrcState.Connected }] && ue.Data.Count == 1 && ue.Nas.Count == 2);
        Assert.Empty(network.Core.ReleaseRequests);
    }

    [Fact]
    public void A_forged_request_is_rejected_and_the_connection_stays()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci, isForged: true);
        network.Until(() => ue.Received.OfType<RrcConnectionReestablishmentReject>().Any());
        Assert.Equal(RrcState.Connected, network.Enb.Snapshot().Single().State);
        network.Run(300);
        Assert.Equal(new EnbResources(1, 1, 1), network.Enb.Resources);
    }

    [Fact]
    public void A_procedure_under_way_fails_and_its_bearer_is_taken_back()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        ue.Ignores = message => message is RrcConnectionReconfiguration;
        network.Ask(enb => enb.SetUpErabs(id, [new(new(6), new(5, 1), default)]));
        network.Until(() => ue.Received.OfType<RrcConnectionReconfiguration>().Count() == 2);
        ue.Ignores = _ => false;
        ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci);
        network.Until(() => network.Timeline.Recent.Any(entry => entry.Name == "RRC CONNECTION REESTABLISHED"));
        Assert.Equal([new(6)], network.Core.ErabsSetUp.Single().Result.Failed);
        Assert.Equal([new DrbId(2)], ue.Received.OfType<RrcConnectionReconfiguration>().Last().RadioResourceConfigDedicated!.DrbToReleaseList);
    }
}
