using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Rrc;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;
using ReleaseCause = LteImsBench.Messages.S1.ReleaseCause;

namespace LteImsBench.Enb.Tests;

public class EnodeBTests
{
    private static readonly EpsBearerId Ebi5 = new(5);

    public static TheoryData<int> Bandwidths => [6, 15, 25, 50, 75, 100];

    [Theory]
    [MemberData(nameof(Bandwidths))]
    public void A_UE_gets_its_connection_security_and_bearer_at_every_bandwidth(int prbs)
    {
        var network = new TestNetwork(new CellConfig { PrbCount = prbs });
        ScriptedUe ue = network.AddConnectedUe();
        Assert.Equal((2, 2), (ue.Integrity, ue.Ciphering));
        Assert.Equal([Ebi5], network.Core.Contexts[0].Result.Done);
        Assert.Equal([OctetString.FromHex("0742")], ue.Nas);
        Assert.Equal(ue.InitialNas, network.Core.Initial[0].Message.Nas);
        Assert.Equal(RrcState.Connected, network.Enb.Snapshot().Single().State);
        Assert.True(ue.Sib1 is not null && ue.HasSib3);
        AssertDataFlows(network, ue, network.Core.Initial[0].Ue, Ebi5, packets: 40, octets: 1400);
    }

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(0.2, 2)]
    [InlineData(0.3, 3)]
    public void Lost_blocks_are_repeated_until_all_has_arrived(double loss, int seed)
    {
        var network = new TestNetwork(air: new(seed, loss, loss));
        ScriptedUe ue = network.AddConnectedUe(seed);
        AssertDataFlows(network, ue, network.Core.Initial[^1].Ue, Ebi5, packets: 200, octets: 1200);
        Assert.True(ue.Mac.Retransmissions > 10);
        Assert.True(network.Enb.Snapshot().Single().Counters.DownlinkRetransmissions > 10);
    }

    [Fact]
    public void Nas_goes_both_ways_on_SRB2_once_there_is_one()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        network.Ask(enb => enb.SendNas(id, OctetString.FromHex("0761")));
        ue.SendNas(OctetString.FromHex("0743"));
        network.Until(() => ue.Nas.Count == 2 && network.Core.UplinkNas.Count == 1);
        Assert.Equal(OctetString.FromHex("0761"), ue.Nas[1]);
        Assert.Equal((id, OctetString.FromHex("0743")), network.Core.UplinkNas[0]);
        Assert.Contains(network.Timeline.Recent, entry => entry.Name == "DLInformationTransfer" && entry.Detail.EndsWith("srb2"));
    }

    [Fact]
    public void Nas_sent_during_security_activation_waits_for_its_end()
    {
        var network = new TestNetwork();
        network.Core.Erabs = id =>
        {
            // The context follows in this very call; the NAS message comes behind the SecurityModeCommand.
            network.Loop.Post(() => network.Enb.SendNas(id, OctetString.FromHex("0761")));
            return [];
        };
        ScriptedUe ue = network.AddConnectedUe();
        network.Until(() => ue.Nas.Count == 1);
        string[] sent = [.. ue.Received.Select(RrcCodec.NameOf)];
        Assert.True(Array.IndexOf(sent, "SecurityModeCommand") < Array.IndexOf(sent, "DLInformationTransfer"), string.Join(' ', sent));
    }

    [Fact]
    public void Bearers_of_all_kinds_carry_data_on_channels_of_their_own()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        network.Ask(enb => enb.SetUpErabs(id,
        [
            new(new(15), new(5, 1), OctetString.FromHex("0201")),
            new(new(7), new(1, 2) { GbrDownlink = 128, GbrUplink = 128 }, OctetString.FromHex("0202")),
            new(new(8), new(99, 2), OctetString.FromHex("0203")),
        ]));
        network.Until(() => network.Core.ErabsSetUp.Count == 1);
        Assert.Equal([new(15), new(7)], network.Core.ErabsSetUp[0].Result.Done);
        Assert.Equal([new(8)], network.Core.ErabsSetUp[0].Result.Failed);
        Assert.Equal(["0201", "0202"], ue.Nas.Skip(1).Select(nas => nas.ToHex()));
        Assert.Equal([3, 4, 5], ue.Drbs.Values.Select(drb => drb.LogicalChannelIdentity!.Value));
        var voice = Assert.IsType<RlcConfig.UmBiDirectional>(ue.Drbs[new(7)].RlcConfig);
        Assert.Equal((10, 50), (voice.DlUmRlc.SnFieldLength, voice.DlUmRlc.TReordering));
        Assert.Equal((2, 16, 1), Channel(ue.Drbs[new(7)]));
        Assert.Equal((4, 8, 2), Channel(ue.Drbs[new(15)]));
        foreach (byte ebi in (byte[])[5, 15, 7]) AssertDataFlows(network, ue, id, new(ebi), packets: 20, octets: 100);
    }

    [Fact]
    public void A_bearer_is_modified_and_released_with_its_nas_message()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe();
        EnbUeId id = network.Core.Initial[0].Ue;
        network.Ask(enb =>
        {
            enb.SetUpErabs(id, [new(new(6), new(1, 2) { GbrDownlink = 128, GbrUplink = 64 }, OctetString.FromHex("0202"))]);
            enb.ModifyErabs(id, [new(new(6), new(2, 2) { GbrDownlink = 512, GbrUplink = 384 }, OctetString.FromHex("0203")), new(new(5), new(1, 2), default)]);
            enb.ReleaseErabs(id, [new(6), new(9)], OctetString.FromHex("0204"));
        });
        network.Until(() => network.Core.ErabsReleased.Count == 1);
        Assert.Equal([new(6)], network.Core.ErabsModified.Single().Result.Done);
        Assert.Equal([Ebi5], network.Core.ErabsModified.Single().Result.Failed);   // AM does not become UM
        Assert.Equal([new(6)], network.Core.ErabsReleased.Single().Result.Done);
        Assert.Equal([new(9)], network.Core.ErabsReleased.Single().Result.Failed);
        Assert.Equal(["0742", "0202", "0203", "0204"], ue.Nas.Select(nas => nas.ToHex()));
        Assert.Equal([Ebi5], ue.Drbs.Keys);
        AssertDataFlows(network, ue, id, Ebi5, packets: 20, octets: 500);
    }

    [Fact]
    public void The_capability_is_asked_for_only_when_the_core_has_none()
    {
        var network = new TestNetwork();
        ScriptedUe ue = network.AddConnectedUe(1);
        OctetString capability = network.Core.Capabilities.Single().Capability;
        Assert.Single(ue.Received.OfType<UeCapabilityEnquiry>());
        network.Core.StoredCapability = capability;
        ScriptedUe second = network.AddConnectedUe(2);
        Assert.Empty(second.Received.OfType<UeCapabilityEnquiry>());
        Assert.Single(network.Core.Capabilities);
    }

    [Theory]
    [InlineData(0b0010, 1)]
    [InlineData(0b1000, 3)]
    [InlineData(0b0110, 2)]
    public void Algorithms_are_those_that_both_ends_know(byte supported, int expected)
    {
        var network = new TestNetwork();
        network.Core.Algorithms = (byte)(supported | 1);
        ScriptedUe ue = network.AddConnectedUe();
        Assert.Equal((expected, expected), (ue.Integrity, ue.Ciphering));
        AssertDataFlows(network, ue, network.Core.Initial[0].Ue, Ebi5, packets: 10, octets: 100);
    }

    [Fact]
    public void Without_a_common_integrity_algorithm_the_context_fails_and_is_released()
    {
        var network = new TestNetwork();
        network.Core.Algorithms = 0b0001;
        ScriptedUe ue = network.AddConnectedUe();
        Assert.Equal([Ebi5], network.Core.Contexts[0].Result.Failed);
        network.Until(() => network.Core.Released.Count == 1 && !ue.IsConnected);
        Assert.Equal(ReleaseCause.RadioFailure, network.Core.ReleaseRequests.Single().Cause);
    }

    private static (int Priority, int Rate, int? Group) Channel(DrbToAddMod drb)
    {
        UlSpecificParameters uplink = drb.LogicalChannelConfig!.UlSpecificParameters!;
        return (uplink.Priority, uplink.PrioritisedBitRate, uplink.LogicalChannelGroup);
    }

    private static void AssertDataFlows(TestNetwork network, ScriptedUe ue, EnbUeId id, EpsBearerId bearer, int packets, int octets)
    {
        (int before, int beforeUe) = (network.Core.Data.Count, ue.Data.Count);
        var random = new Random(7);
        byte[] packet = new byte[octets];
        var sent = new List<OctetString>();
        for (int i = 0; i < packets; i++)
        {
            random.NextBytes(packet);
            sent.Add(new(packet));
            Assert.True(ue.SendData(bearer, packet));
            network.Enb.SendData(id, bearer, packet);
        }

        network.Until(() => network.Core.Data.Count - before >= packets && ue.Data.Count - beforeUe >= packets, seconds: 30);
        Assert.Equal(sent, network.Core.Data.Skip(before).Select(data => data.Packet));
        Assert.Equal(sent, ue.Data.Skip(beforeUe).Select(data => data.Packet));
    }
}
