using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Rrc;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;
using ReleaseCause = LteImsBench.Messages.S1.ReleaseCause;

namespace LteImsBench.Enb.Tests;

public class ReleaseTests
{
    [Fact]
    public void A_UE_without_data_is_released_after_the_time_configured()
    {
        var network = new TestNetwork(new CellConfig { Inactivity = TimeSpan.FromSeconds(2) });
        ScriptedUe ue = network.AddConnectedUe();
        network.Run(1500);
        network.Enb.SendData(network.Core.Initial[0].Ue, new(5), [1, 2, 3]);
        network.Run(1900);
        Assert.Empty(network.Core.ReleaseRequests);
        network.Until(() => network.Core.Released.Count == 1);
        Assert.Equal(ReleaseCause.UserInactivity, network.Core.ReleaseRequests.Single().Cause);
        Assert.False(ue.IsConnected);
    }

    [Fact]
    public void A_UE_that_falls_silent_loses_its_connection_in_the_end()
    {
        var network = new TestNetwork(new CellConfig { Timers = new() { T310 = 100, T311 = 1000 } });
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        ue.PowerOff();
        network.Enb.SendData(id, new(5), new byte[100]);
        network.Until(() => network.Enb.Snapshot() is [{ State: RrcState.LinkFailed }]);
        network.Ask(enb => enb.SendNas(id, OctetString.FromHex("0761")));
        network.Until(() => network.Core.Released.Count == 1);
        Assert.Equal(ReleaseCause.RadioConnectionLost, network.Core.ReleaseRequests.Single().Cause);
        Assert.Equal([(id, OctetString.FromHex("0761"))], network.Core.NotDelivered);
        network.Run(1);
        Assert.Equal(default, network.Enb.Resources);
    }

    [Fact]
    public void A_bearer_that_the_UE_does_not_confirm_fails_and_is_taken_back_with_the_next()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        ue.Ignores = message => message is RrcConnectionReconfiguration;
        network.Ask(enb => enb.SetUpErabs(id, [new(new(6), new(5, 1), default)]));
        network.Until(() => network.Core.ErabsSetUp.Count == 1);
        Assert.Equal([new(6)], network.Core.ErabsSetUp[0].Result.Failed);
        ue.Ignores = _ => false;
        network.Ask(enb => enb.SetUpErabs(id, [new(new(6), new(5, 1), default)]));
        network.Until(() => network.Core.ErabsSetUp.Count == 2);
        Assert.Equal([new(6)], network.Core.ErabsSetUp[1].Result.Done);
        var last = ue.Received.OfType<RrcConnectionReconfiguration>().Last();
        Assert.Equal([new DrbId(2)], last.RadioResourceConfigDedicated!.DrbToReleaseList);
        Assert.Equal(new DrbId(3), ue.Drbs[new(6)].DrbIdentity);
    }

    [Fact]
    public void A_release_by_the_core_ends_what_is_under_way_without_an_answer()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        network.Ask(enb =>
        {
            enb.SetUpErabs(id, [new(new(6), new(5, 1), default)]);
            enb.SetUpErabs(id, [new(new(7), new(5, 1), default)]);
            enb.Release(id, ReleaseCause.Operator);
        });
        network.Until(() => network.Core.Released.Count == 1);
        Assert.False(ue.IsConnected);
        Assert.Empty(network.Core.ErabsSetUp);
    }

    [Fact]
    public void A_lost_release_message_is_the_testers_to_have()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        network.Enb.DropsRrc = point => point is { Direction: LinkDirection.Downlink, Message: RrcConnectionRelease };
        network.Ask(enb => enb.Release(network.Core.Initial[0].Ue, ReleaseCause.Normal));
        network.Until(() => network.Core.Released.Count == 1);
        Assert.True(ue.IsConnected);
        Assert.Contains(network.Timeline.Recent, entry => entry is { Name: "RRC MESSAGE DROPPED", Detail: "RRCConnectionRelease" });
        Assert.DoesNotContain(network.Timeline.Recent, entry => entry.Name == "RRCConnectionRelease");
    }

    [Fact]
    public void An_unanswered_security_mode_fails_the_context()
    {
        var network = new TestNetwork();
        network.Enb.DropsRrc = point => point is { Direction: LinkDirection.Uplink, Message: SecurityModeComplete };
        ScriptedUe ue = network.AddUe();
        ue.MayFailIntegrity = true;   // it deciphers already what the network does not cipher yet
        ue.Connect();
        network.Until(() => network.Core.Contexts.Count == 1);
        Assert.Equal([new(5)], network.Core.Contexts.Single().Result.Failed);
        network.Until(() => network.Core.Released.Count == 1);
        Assert.Equal(ReleaseCause.RadioFailure, network.Core.ReleaseRequests.Single().Cause);
    }

    [Fact]
    public void A_UE_that_does_not_complete_its_setup_is_forgotten()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddUe();
        ue.Ignores = message => message is RrcConnectionSetup;
        ue.Connect();
        network.Until(() => ue.Received.Count == 1);
        network.Run(10);
        Assert.Equal(new EnbResources(1, 1, 1), network.Enb.Resources);
        network.Run(2100);
        Assert.Equal(default, network.Enb.Resources);
        Assert.Empty(network.Core.Initial);
    }

    [Fact]
    public void What_the_core_asks_of_unknown_UEs_is_ignored()
    {
        var network = new TestNetwork();
        network.Ask(enb =>
        {
            enb.Identify(new(9), new(1));
            enb.SendNas(new(9), OctetString.FromHex("07606f"));
            enb.SetUpContext(new(9), new(TestNetwork.KEnb, 15, 15, [], default));
            enb.SetUpErabs(new(9), []);
            enb.ModifyErabs(new(9), []);
            enb.ReleaseErabs(new(9), [], default);
            enb.SendData(new(9), new(5), [1]);
            enb.Release(new(9), ReleaseCause.Normal);
        });
        network.Run(20);
        Assert.Empty(network.Core.NotDelivered);
        Assert.Empty(network.Core.Released);
    }

    [Fact]
    public void A_full_cell_rejects()
    {
        var cell = new CellConfig { Pucch = new() { SrPeriod = 5, AckOffset = 1, CqiPeriod = 0 } };
        var network = new TestNetwork(cell);
        for (int i = 1; i <= 5; i++) network.AddConnectedUe(i);
        ScriptedUe late = network.AddUe(6);
        late.Connect();
        network.Until(() => late.Received.Count == 1);
        Assert.Equal(4, Assert.IsType<RrcConnectionReject>(late.Received[0]).WaitTime);
        network.Run(300);
        Assert.Equal(new EnbResources(5, 5, 5), network.Enb.Resources);
    }
}
