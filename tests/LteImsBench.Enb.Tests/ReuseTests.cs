using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests;

public class ReuseTests
{
    [Fact]
    public void A_hundred_connections_leave_nothing_behind()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddUe();
        var rntis = new HashSet<Rnti>();
        for (int round = 1; round <= 100; round++)
        {
            ue.Connect();
            network.Until(() => network.Core.Contexts.Count == round && ue.Drbs.Count == 1);
            rntis.Add(ue.Mac.CRnti!.Value);
            Assert.Equal(new EnbResources(1, 1, 1), network.Enb.Resources);
            Assert.Equal(3, ue.Drbs[new(5)].LogicalChannelIdentity);
            EnbUeId id = network.Core.Initial[^1].Ue;
            network.Ask(enb => enb.Release(id, ReleaseCause.Detach));
            network.Until(() => network.Core.Released.Count == round && !ue.IsConnected);
            network.Run(1);
            Assert.Equal(default, network.Enb.Resources);
        }

        Assert.Equal(100, rntis.Count);
        Assert.Equal(100, network.Core.Released.Distinct().Count());
    }

    [Fact]
    public void A_hundred_calls_in_one_connection_reuse_the_channel_but_not_the_DRB_identity()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        var identities = new List<byte>();
        for (int call = 1; call <= 100; call++)
        {
            network.Ask(enb => enb.SetUpErabs(id, [new(new(7), new(1, 2) { GbrDownlink = 64, GbrUplink = 64 }, OctetString.FromHex("0202"))]));
            network.Until(() => network.Core.ErabsSetUp.Count == call);
            Assert.Equal([new(7)], network.Core.ErabsSetUp[^1].Result.Done);
            Assert.Equal(4, ue.Drbs[new(7)].LogicalChannelIdentity);
            identities.Add(ue.Drbs[new(7)].DrbIdentity.Value);
            byte[] frame = [(byte)call, 1, 2, 3];
            network.Enb.SendData(id, new(7), frame);
            ue.SendData(new(7), frame);
            network.Until(() => ue.Data.Count == call && network.Core.Data.Count == call);
            Assert.Equal(OctetString.Wrap(frame), ue.Data[^1].Packet);
            network.Ask(enb => enb.ReleaseErabs(id, [new(7)], OctetString.FromHex("0204")));
            network.Until(() => network.Core.ErabsReleased.Count == call);
        }

        for (int i = 0; i + 31 <= identities.Count; i += 31) Assert.Equal(31, identities.Skip(i).Take(31).Distinct().Count());
        Assert.DoesNotContain(ue.Drbs[new(5)].DrbIdentity.Value, identities);
    }

    [Fact]
    public void Preambles_that_nobody_sent_cost_nothing()
    {
        var network = new TestNetwork();
        for (int i = 0; i < 200; i++)
        {
            network.Enb.OnRach(new(network.Clock.Now, (byte)(i % 52), 0));
            network.Run(7);
        }

        network.Run(100);
        Assert.Equal(default, network.Enb.Resources);
    }
}
