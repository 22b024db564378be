using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using static LteImsBench.Messages.Nas.PacketFilterComponent;

namespace LteImsBench.Epc.Tests.Esm;

public sealed class DedicatedBearerTests
{
    private static readonly ErabQos Voice = new(1, 2) { MbrUplink = 64, MbrDownlink = 64, GbrUplink = 64, GbrDownlink = 64 };
    private static readonly TrafficFlowTemplate Rtp = new(TftOperation.Create, [Filter(0, 4000), Filter(1, 4001)]);
    private static readonly EpsBearerId First = new(5);

    private readonly TestBench _bench = new();

    [Fact]
    public void A_dedicated_bearer_is_activated_beside_its_default_one()
    {
        ScriptedUe ue = _bench.Attached();
        Assert.Equal(new EpcOutcome.Done(new(6)), Activate(ue));
        var request = ue.Last<ActivateDedicatedEpsBearerContextRequest>();
        Assert.Equal((new EpsBearerId(6), Pti.None, First, Rtp), (request.Ebi, request.Pti, request.LinkedEbi, request.Tft));
        Assert.Equal((1, 64u, 64u), (request.EpsQos.Qci, request.EpsQos.GbrUplink, request.EpsQos.MbrDownlink));
        Assert.Equal("setup 6 QCI 1", _bench.Ran.Erabs.Last());
        Assert.Equal(Voice, _bench.Sessions.Active[new(6)].Qos);
        Assert.Equal(Rtp.ToOctets().ToArray(), _bench.Sessions.Active[new(6)].Tft);
        Assert.Contains("DEDICATED BEARER ACTIVE", _bench.States);
    }

    [Fact]
    public void It_is_deactivated_and_its_identity_free_again()
    {
        ScriptedUe ue = _bench.Attached();
        for (int round = 0; round < 20; round++)
        {
            Assert.Equal(new EpcOutcome.Done(new(6)), Activate(ue));
            Assert.Equal(new EpcOutcome.Done(new(6)), _bench.Complete(() => _bench.Core.DeactivateBearerAsync(Key(ue), new(6))));
        }

        Assert.Equal(1, _bench.Core.Usage.Bearers);
        Assert.Equal([First], _bench.Sessions.Active.Keys);
    }

    [Fact]
    public void A_refusal_of_the_UE_is_told_with_its_cause()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Intercept = message =>
        {
            if (message is ActivateDedicatedEpsBearerContextRequest request) ue.Send(new ActivateDedicatedEpsBearerContextReject(request.Ebi, default, EsmCause.SemanticErrorsInPacketFilters));
            return message is ActivateDedicatedEpsBearerContextRequest;
        };
        Assert.Equal(new EpcOutcome.Refused("ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT", 44), Activate(ue));
        Assert.Equal(1, _bench.Core.Usage.Bearers);
    }

    [Theory]
    [InlineData("ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST")]
    [InlineData("DEACTIVATE EPS BEARER CONTEXT REQUEST")]
    [InlineData("MODIFY EPS BEARER CONTEXT REQUEST")]
    public void An_unanswered_request_is_sent_five_times(string name)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Deaf.Add(name);
        EpcOutcome activated = Activate(ue);
        EpcOutcome modified = _bench.Complete(() => _bench.Core.ModifyBearerAsync(Key(ue), new(6), Voice with { GbrUplink = 32 }, null));
        EpcOutcome deactivated = _bench.Complete(() => _bench.Core.DeactivateBearerAsync(Key(ue), new(6)));
        Assert.Equal(5, ue.Count(name));
        Assert.Contains(new EpcOutcome.NoAnswer(name), new[] { activated, modified, deactivated });
        Assert.Equal(1, _bench.Core.Usage.Bearers);
        Assert.Equal(0, ue.Rejected);
    }

    [Fact]
    public void Filters_are_added_replaced_and_deleted_and_the_user_plane_hears_the_whole_template()
    {
        ScriptedUe ue = _bench.Attached();
        Activate(ue);
        Modify(TftOperation.AddFilters, Filter(2, 5000));
        Modify(TftOperation.ReplaceFilters, Filter(0, 6000));
        Modify(TftOperation.DeleteFilters, new PacketFilter(1));
        var expected = new TrafficFlowTemplate(TftOperation.Create, [Filter(0, 6000), Filter(2, 5000)]);
        Assert.Equal(expected.ToOctets().ToArray(), _bench.Sessions.Active[new(6)].Tft);

        void Modify(TftOperation operation, PacketFilter filter) => Assert.IsType<EpcOutcome.Done>(
            _bench.Complete(() => _bench.Core.ModifyBearerAsync(Key(ue), new(6), null, new TrafficFlowTemplate(operation, [filter]))));
    }

    [Fact]
    public void A_new_QoS_goes_to_eNB_UE_and_user_plane()
    {
        ScriptedUe ue = _bench.Attached();
        Activate(ue);
        ErabQos better = Voice with { GbrDownlink = 128, MbrDownlink = 128 };
        Assert.IsType<EpcOutcome.Done>(_bench.Complete(() => _bench.Core.ModifyBearerAsync(Key(ue), new(6), better, null)));
        Assert.Equal("modify 6 QCI 1", _bench.Ran.Erabs.Last());
        Assert.Equal(128u, ue.Last<ModifyEpsBearerContextRequest>().NewEpsQos!.Value.GbrDownlink);
        Assert.Equal(better, _bench.Sessions.Active[new(6)].Qos);
    }

    [Theory]
    [InlineData(TftOperation.Create, 0)]           // there is one already
    [InlineData(TftOperation.AddFilters, 1)]       // identifier in use
    [InlineData(TftOperation.ReplaceFilters, 9)]   // no such filter
    [InlineData(TftOperation.DeleteFilters, 9)]
    public void A_modification_that_the_UE_would_have_to_refuse_is_not_sent(TftOperation operation, byte filter)
    {
        ScriptedUe ue = _bench.Attached();
        Activate(ue);
        Assert.IsType<EpcOutcome.Impossible>(_bench.Complete(() => _bench.Core.ModifyBearerAsync(Key(ue), new(6), null, new TrafficFlowTemplate(operation, [Filter(filter, 1)]))));
        Assert.Equal(0, ue.Count("MODIFY EPS BEARER CONTEXT REQUEST"));
    }

    [Fact]
    public void Two_filters_of_one_precedence_are_a_semantic_error()
    {
        PacketFilter second = Filter(1, 4001) with { Precedence = Filter(0, 4000).Precedence };
        Assert.Equal(EsmCause.SemanticErrorsInPacketFilters, TftEdit.Apply(null, new TrafficFlowTemplate(TftOperation.Create, [Filter(0, 4000), second]), out _));
    }

    [Fact]
    public void An_idle_UE_is_paged_first()
    {
        ScriptedUe ue = _bench.Attached();
        _bench.Ran.Lose(ue.Connection!.Value);
        _bench.Run(20);
        Assert.IsType<EpcOutcome.Done>(Activate(ue));
        Assert.Single(_bench.Ran.Pages);
    }

    [Fact]
    public void A_lost_connection_ends_the_activation_and_frees_the_bearer()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Intercept = message =>
        {
            if (message is ActivateDedicatedEpsBearerContextRequest) _bench.Ran.Lose(ue.Connection!.Value, ReleaseCause.RadioConnectionLost);
            return message is ActivateDedicatedEpsBearerContextRequest;
        };
        Assert.IsType<EpcOutcome.Aborted>(Activate(ue));
        Assert.Equal(1, _bench.Core.Usage.Bearers);
    }

    [Fact]
    public void A_UE_that_comes_back_on_another_connection_ends_the_activation_on_the_first()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Deaf.Add("ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST");
        Task<EpcOutcome> activation = _bench.Loop.Start(() => _bench.Core.ActivateDedicatedBearerAsync(Key(ue), First, Voice, Rtp));
        _bench.Run(20);
        ue.ServiceRequest();
        _bench.Run(20);
        Assert.True(activation.IsCompleted);
        Assert.Equal(new EpcOutcome.Aborted("the connection was lost"), _bench.Complete(() => activation));
        Assert.Equal((1, 1), (_bench.Core.Usage.Bearers, _bench.Ran.Connections));
    }

    [Fact]
    public void An_answer_stops_the_timer()
    {
        ScriptedUe ue = _bench.Attached();
        Activate(ue);
        _bench.Run(60_000);
        Assert.DoesNotContain("UNEXPECTED ESM EVENT", _bench.States);
        Assert.Equal(1, ue.Count("ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST"));
    }

    [Fact]
    public void The_default_bearer_takes_its_dedicated_ones_along()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Apn = "ims";
        ue.Send(ue.PdnConnectivityRequest(inAttach: false));
        _bench.Run(20);
        Assert.Equal(new EpcOutcome.Done(new(7)), Activate(ue, new(6)));
        Assert.Equal(new EpcOutcome.Done(new(6)), _bench.Complete(() => _bench.Core.DeactivateBearerAsync(Key(ue), new(6), EsmCause.ReactivationRequested)));
        Assert.Equal(["release 6", "release 7"], _bench.Ran.Erabs.TakeLast(2));
        Assert.Equal((2, 1), (_bench.Core.Usage.Addresses, _bench.Core.Usage.Bearers));
        Assert.Equal([First], _bench.Sessions.Active.Keys);
    }

    [Fact]
    public void The_last_PDN_is_not_taken_from_a_UE()
    {
        ScriptedUe ue = _bench.Attached();
        Assert.IsType<EpcOutcome.Impossible>(_bench.Complete(() => _bench.Core.DeactivateBearerAsync(Key(ue), First)));
    }

    [Theory]
    [InlineData(false, 0x20)]
    [InlineData(true, 0x21)]
    public void Local_addresses_and_prefixes_are_for_UEs_that_announced_them(bool announced, byte remoteType)
    {
        ScriptedUe ue = _bench.Attached(prepare: each => each.Pco = announced ? new([PcoUnit.Empty(PcoIdentifier.LocalAddressInTft)]) : null);
        var tft = new TrafficFlowTemplate(TftOperation.Create,
        [
            new PacketFilter(0)
            {
                Direction = PacketFilterDirection.Bidirectional,
                Precedence = 1,
                Components = [new Ipv6LocalPrefix(IPAddress.Parse("2001:db8:45:1::"), 64), new Ipv6RemotePrefix(IPAddress.Parse("2001:db8::7"), 60), new ProtocolIdentifier(17)],
            },
        ]);
        Assert.IsType<EpcOutcome.Done>(_bench.Complete(() => _bench.Core.ActivateDedicatedBearerAsync(Key(ue), First, Voice, tft)));
        NasList<PacketFilterComponent> components = ue.Last<ActivateDedicatedEpsBearerContextRequest>().Tft.Filters[0].Components;
        Assert.Equal(announced ? 3 : 2, components.Count);
        Assert.Equal(remoteType, (byte)components[announced ? 1 : 0].Type);
        if (!announced) Assert.Equal("ffff:ffff:ffff:fff0::", ((Ipv6Remote)components[0]).Mask.ToString());
    }

    [Fact]
    public void Bearer_resources_are_refused_unless_the_plan_allows_them()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Send(new BearerResourceAllocationRequest(default, new(9), First, Rtp, new EpsQos(1)));
        ue.Send(new BearerResourceModificationRequest(default, new(10), First, new(TftOperation.AddFilters, [Filter(3, 1)])));
        _bench.Run(20);
        Assert.Equal((9, EsmCause.ServiceOptionNotSupported), (ue.Last<BearerResourceAllocationReject>().Pti.Value, ue.Last<BearerResourceAllocationReject>().EsmCause));
        Assert.Equal((10, EsmCause.ServiceOptionNotSupported), (ue.Last<BearerResourceModificationReject>().Pti.Value, ue.Last<BearerResourceModificationReject>().EsmCause));
    }

    [Fact]
    public void Where_the_plan_allows_it_a_UE_gets_changes_and_gives_back_its_own_bearer()
    {
        var bench = new TestBench(new EpcConfig { Apns = [ApnConfig.Internet with { BearerResources = BearerResourcePolicy.Allow }] });
        ScriptedUe ue = bench.Attached();
        ue.Send(new BearerResourceAllocationRequest(default, new(9), First, Rtp, new EpsQos(1) { GbrUplink = 32, MbrUplink = 32 }));
        bench.Run(20);
        Assert.Equal((6, 9), (ue.Last<ActivateDedicatedEpsBearerContextRequest>().Ebi.Value, ue.Last<ActivateDedicatedEpsBearerContextRequest>().Pti.Value));
        Assert.Equal(BearerState.Active, bench.Snapshot(ue)!.PdnConnections[0].Bearers[1].State);

        ue.Send(new BearerResourceModificationRequest(default, new(10), new(6), new(TftOperation.DeleteFilters, [new PacketFilter(1)])));
        bench.Run(20);
        Assert.Equal(10, ue.Last<ModifyEpsBearerContextRequest>().Pti.Value);

        ue.Send(new BearerResourceModificationRequest(default, new(11), new(6), new(TftOperation.DeleteFilters, [new PacketFilter(0)])));
        bench.Run(20);
        Assert.Equal(11, ue.Last<DeactivateEpsBearerContextRequest>().Pti.Value);
        Assert.Equal(1, bench.Core.Usage.Bearers);
    }

    [Fact]
    public void A_template_that_would_grow_too_long_is_refused_and_not_sent()
    {
        var bench = new TestBench(new EpcConfig { Apns = [ApnConfig.Internet with { BearerResources = BearerResourcePolicy.Allow }] });
        ScriptedUe ue = bench.Attached();
        PacketFilter[] prefixes = [.. Enumerable.Range(0, 11).Select(n => new PacketFilter((byte)n) { Precedence = (byte)n, Components = [new Ipv6RemotePrefix(IPAddress.IPv6Loopback, 128)] })];
        ue.Send(new BearerResourceAllocationRequest(default, new(9), First, new(TftOperation.Create, [.. prefixes]), new EpsQos(9)));
        bench.Run(20);
        Assert.Equal(EsmCause.InsufficientResources, ue.Last<BearerResourceAllocationReject>().EsmCause);
        Assert.Equal(1, bench.Core.Usage.Bearers);
    }

    [Fact]
    public void A_change_of_a_bearer_that_is_in_change_collides()
    {
        var bench = new TestBench(new EpcConfig { Apns = [ApnConfig.Internet with { BearerResources = BearerResourcePolicy.Allow }] });
        ScriptedUe ue = bench.Attached();
        UeKey key = bench.Snapshot(ue)!.Key;
        bench.Complete(() => bench.Core.ActivateDedicatedBearerAsync(key, First, Voice, Rtp));
        ue.Deaf.Add("MODIFY EPS BEARER CONTEXT REQUEST");
        Task<EpcOutcome> modification = bench.Loop.Start(() => bench.Core.ModifyBearerAsync(key, new(6), Voice with { GbrUplink = 32 }, null));
        ue.Send(new BearerResourceModificationRequest(default, new(10), new(6), new(TftOperation.DeleteFilters, [new PacketFilter(1)])));
        bench.Run(20);
        Assert.Equal(EsmCause.CollisionWithNetworkInitiatedRequest, ue.Last<BearerResourceModificationReject>().EsmCause);
        Assert.False(modification.IsCompleted);
    }

    private static PacketFilter Filter(byte identifier, ushort port) => new(identifier)
    {
        Direction = PacketFilterDirection.Bidirectional,
        Precedence = (byte)(10 + identifier),
        Components = [new Ipv4Remote(IPAddress.Parse("10.46.0.1"), IPAddress.Parse("255.255.255.255")), new ProtocolIdentifier(17), new RemotePort(port)],
    };

    private UeKey Key(ScriptedUe ue) => _bench.Snapshot(ue)!.Key;

    private EpcOutcome Activate(ScriptedUe ue, EpsBearerId? linked = null) =>
        _bench.Complete(() => _bench.Core.ActivateDedicatedBearerAsync(Key(ue), linked ?? First, Voice, Rtp));
}
