using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Security;

namespace LteImsBench.Epc.Tests.Emm;

/// <summary>Service request, paging, tracking area update and the timers of an idle UE.</summary>
public sealed class IdleModeTests
{
    [Fact]
    public void Inactivity_makes_the_UE_idle_and_keeps_its_bearers()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        Assert.Equal((EmmState.Registered, EcmState.Idle), (bench.Snapshot(ue)!.Emm, bench.Snapshot(ue)!.Ecm));
        Assert.Null(bench.Sessions.Reachable);
        Assert.Equal(["open internet", "active 5"], bench.Sessions.Log);
    }

    [Fact]
    public void A_service_request_brings_the_bearers_back()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        ue.ServiceRequest();
        bench.Run(20);
        ContextSetup setup = bench.Ran.Contexts.Last();
        Assert.Equal(EpsKeys.KEnb(ue.Security!.KAsme, ue.KEnbCount), setup.KEnb);
        ErabSetup erab = Assert.Single(setup.Erabs);
        Assert.Equal((5, 9, true), (erab.Bearer.Value, erab.Qos.Qci, erab.Nas.IsEmpty));
        Assert.False(setup.RadioCapability.IsEmpty);
        Assert.Equal(ue.Connection, bench.Sessions.Reachable);
    }

    [Fact]
    public void A_service_request_with_a_wrong_MAC_is_rejected_with_9()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        byte[] wire = ue.Security!.ServiceRequest().ToArray();
        wire[3] ^= 1;
        ue.ConnectRaw(Core.OctetString.Wrap(wire));
        bench.Run(20);
        Assert.Equal(EmmCause.UeIdentityCannotBeDerivedByTheNetwork, ue.Last<ServiceReject>().EmmCause);
        Assert.Equal(0, bench.Ran.Connections);
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void A_service_request_after_an_implicit_detach_is_rejected_with_10()
    {
        var bench = new TestBench(new EpcConfig { Timers = new() { T3412 = TimeSpan.FromSeconds(2), MobileReachableMargin = TimeSpan.FromSeconds(1), ImplicitDetach = TimeSpan.FromSeconds(3) } });
        ScriptedUe ue = Idle(bench);
        bench.Run(5_800);
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
        bench.Run(400);
        Assert.Equal(EmmState.Deregistered, bench.Snapshot(ue)!.Emm);
        Assert.Equal(0, bench.Core.Usage.Addresses);
        ue.ServiceRequest();
        bench.Run(20);
        Assert.Equal(EmmCause.ImplicitlyDetached, ue.Last<ServiceReject>().EmmCause);
    }

    [Fact]
    public void Downlink_data_pages_until_the_UE_answers()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        UeKey key = bench.Snapshot(ue)!.Key;
        ue.Deaf.Add("PAGING");
        bench.Core.OnDownlinkData(key);
        bench.Core.OnDownlinkData(key);
        bench.Run(3_000);
        Assert.Equal(2, bench.Ran.Pages.Count);
        ue.Deaf.Clear();
        bench.Run(3_000);
        Assert.Equal(3, bench.Ran.Pages.Count);
        Assert.All(bench.Ran.Pages, page => Assert.Equal((ue.Imsi, ue.Guti!.Value.STmsi), (page.Imsi, page.STmsi!.Value)));
        Assert.Equal(ue.Connection, bench.Sessions.Reachable);
        bench.Run(10_000);
        Assert.Equal(3, bench.Ran.Pages.Count);
    }

    [Fact]
    public void Paging_that_nobody_answers_ends_and_can_begin_again()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        ue.Deaf.Add("PAGING");
        Assert.Equal(new EpcOutcome.NoAnswer("PAGING"), bench.Complete(() => bench.Core.PageAsync(bench.Snapshot(ue)!.Key)));
        Assert.Equal(5, bench.Ran.Pages.Count);
        ue.Deaf.Clear();
        Assert.IsType<EpcOutcome.Done>(bench.Complete(() => bench.Core.PageAsync(bench.Snapshot(ue)!.Key)));
    }

    [Fact]
    public void A_UE_whose_release_is_under_way_is_paged_when_it_is_gone()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        UeKey key = bench.Snapshot(ue)!.Key;
        bench.Core.ReleaseConnection(key);
        Assert.IsType<EpcOutcome.Done>(bench.Complete(() => bench.Core.PageAsync(key)));
        Assert.Single(bench.Ran.Pages);
    }

    [Theory]
    [InlineData(EpsAttachType.Combined, EmmCause.CsServiceTemporarilyNotAvailable, true)]
    [InlineData(EpsAttachType.EpsAttach, EmmCause.CsDomainNotAvailable, false)]
    public void CS_fallback_is_refused_as_fits_the_attach(EpsAttachType attach, EmmCause cause, bool hasTimer)
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench, each => each.AttachType = attach);
        ue.Connect(new ExtendedServiceRequest(new(ue.Security!.Ksi), ServiceType.MobileOriginatingCsFallback, new MobileTmsi(ue.Guti!.Value.MTmsi.Value)));
        bench.Run(20);
        var reject = ue.Last<ServiceReject>();
        Assert.Equal((cause, hasTimer), (reject.EmmCause, reject.T3442Value is not null));
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
        Assert.Equal(0, bench.Ran.Connections);
    }

    [Fact]
    public void CS_fallback_asked_on_a_live_connection_leaves_it_alive()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Send(new ExtendedServiceRequest(new(ue.Security!.Ksi), ServiceType.MobileOriginatingCsFallback, new MobileTmsi(ue.Guti!.Value.MTmsi.Value)));
        bench.Run(20);
        Assert.Equal(1, ue.Count("SERVICE REJECT"));
        Assert.Equal(1, bench.Ran.Connections);
    }

    [Fact]
    public void Packet_services_by_extended_service_request_are_a_service_request()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        ue.Connect(new ExtendedServiceRequest(new(ue.Security!.Ksi), ServiceType.PacketServices, new MobileTmsi(ue.Guti!.Value.MTmsi.Value)));
        bench.Run(20);
        Assert.Equal(ue.Connection, bench.Sessions.Reachable);
    }

    [Theory]
    [InlineData(EpsUpdateType.TaUpdating)]
    [InlineData(EpsUpdateType.Periodic)]
    public void A_tracking_area_update_is_accepted_and_the_UE_idle_again(EpsUpdateType type)
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        ue.Connect(Update(ue, type));
        bench.Run(20);
        var accept = ue.Last<TrackingAreaUpdateAccept>();
        Assert.Equal((EpsUpdateResult.TaUpdated, null), (accept.EpsUpdateResult, accept.Guti));
        Assert.True(accept.EpsNetworkFeatureSupport!.Value.ImsVops);
        Assert.Equal(EcmState.Idle, bench.Snapshot(ue)!.Ecm);
        Assert.Equal(0, ue.Rejected);
    }

    [Fact]
    public void The_active_flag_brings_the_bearers_back()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        ue.Connect(Update(ue, EpsUpdateType.TaUpdating, active: true));
        bench.Run(20);
        Assert.Equal(ue.Connection, bench.Sessions.Reachable);
        Assert.Equal(EpsKeys.KEnb(ue.Security!.KAsme, ue.KEnbCount), bench.Ran.Contexts.Last().KEnb);
    }

    [Fact]
    public void A_combined_update_gives_a_TMSI_and_a_GUTI_that_the_UE_confirms()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        Guti old = ue.Guti!.Value;
        ue.Connect(Update(ue, EpsUpdateType.CombinedWithImsiAttach));
        bench.Run(20);
        var accept = ue.Last<TrackingAreaUpdateAccept>();
        Assert.Equal(EpsUpdateResult.Combined, accept.EpsUpdateResult);
        Assert.IsType<MobileTmsi>(accept.MsIdentity);
        Assert.NotEqual(old, bench.Snapshot(ue)!.Guti);
        Assert.Equal(ue.Guti, bench.Snapshot(ue)!.Guti);
        Assert.Equal(1, bench.Core.Usage.Gutis);
        Assert.Equal(0, bench.Ran.Connections);
    }

    [Fact]
    public void Bearers_that_the_UE_lost_are_closed_and_the_accept_says_what_is_left()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Apn = "ims";
        ue.Send(ue.PdnConnectivityRequest(inAttach: false));
        bench.Run(20);
        bench.Ran.Lose(ue.Connection!.Value);
        bench.Run(20);
        ue.Connect(Update(ue, EpsUpdateType.TaUpdating) with { EpsBearerContextStatus = EpsBearerContextStatus.Of(new EpsBearerId(6)) });
        bench.Run(20);
        Assert.Equal(["ims"], bench.Snapshot(ue)!.PdnConnections.Select(pdn => pdn.Apn));
        Assert.Equal([6], ue.Last<TrackingAreaUpdateAccept>().EpsBearerContextStatus!.Value.Active().Select(ebi => (int)ebi.Value));
    }

    [Fact]
    public void An_update_of_a_UE_that_is_unknown_or_detached_is_rejected()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Send(new DetachRequestUeOriginating(new(ue.Security!.Ksi), DetachTypeUeOriginating.Eps, true, ue.Guti!.Value));
        bench.Run(20);
        ue.Connect(Update(ue, EpsUpdateType.TaUpdating));
        bench.Run(20);
        ue.Security = null;
        ue.Connect(Update(ue, EpsUpdateType.TaUpdating));
        bench.Run(20);
        Assert.Equal([EmmCause.ImplicitlyDetached, EmmCause.UeIdentityCannotBeDerivedByTheNetwork], ue.Received.OfType<TrackingAreaUpdateReject>().Select(reject => reject.EmmCause));
    }

    [Fact]
    public void A_periodic_update_keeps_a_UE_from_implicit_detach()
    {
        var bench = new TestBench(new EpcConfig { Timers = new() { T3412 = TimeSpan.FromSeconds(2), MobileReachableMargin = TimeSpan.FromSeconds(1), ImplicitDetach = TimeSpan.FromSeconds(1) } });
        ScriptedUe ue = Idle(bench);
        for (int i = 0; i < 5; i++)
        {
            bench.Run(3_500);
            ue.Connect(Update(ue, EpsUpdateType.Periodic));
            bench.Run(20);
        }

        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void A_UE_that_came_back_is_watched_no_more()
    {
        var bench = new TestBench(new EpcConfig { Timers = new() { T3412 = TimeSpan.FromSeconds(2), MobileReachableMargin = TimeSpan.FromSeconds(1), ImplicitDetach = TimeSpan.FromSeconds(1) } });
        ScriptedUe ue = Idle(bench);
        ue.ServiceRequest();
        bench.Run(10_000);
        Assert.Equal((EmmState.Registered, EcmState.Connected), (bench.Snapshot(ue)!.Emm, bench.Snapshot(ue)!.Ecm));
    }

    [Fact]
    public void A_new_GUTI_on_demand()
    {
        var bench = new TestBench();
        ScriptedUe ue = Idle(bench);
        Guti old = ue.Guti!.Value;
        Assert.IsType<EpcOutcome.Done>(bench.Complete(() => bench.Core.ReallocateGutiAsync(bench.Snapshot(ue)!.Key)));
        Assert.NotEqual(old, ue.Guti);
        Assert.Equal(ue.Guti, bench.Snapshot(ue)!.Guti);
        Assert.Null(bench.Core.KeyOf(old.STmsi));
    }

    [Fact]
    public void A_GUTI_that_the_UE_never_confirmed_counts_beside_the_old_one()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Deaf.Add("GUTI REALLOCATION COMMAND");
        Assert.IsType<EpcOutcome.NoAnswer>(bench.Complete(() => bench.Core.ReallocateGutiAsync(bench.Snapshot(ue)!.Key)));
        Assert.Equal(5, ue.Count("GUTI REALLOCATION COMMAND"));
        var offered = (GutiIdentity)ue.Last<GutiReallocationCommand>().Guti;
        Assert.Equal(bench.Core.KeyOf(ue.Guti!.Value.STmsi), bench.Core.KeyOf(offered.Guti.STmsi));
    }

    [Fact]
    public void EMM_information_tells_name_time_and_zone()
    {
        var bench = new TestBench(new EpcConfig { Features = new() { NetworkName = "Bench", TimeZone = TimeSpan.FromHours(-3.5) } });
        ScriptedUe ue = bench.Attached();
        Assert.True(bench.Core.SendEmmInformation(bench.Snapshot(ue)!.Key));
        bench.Run(2);
        var information = ue.Last<EmmInformation>();
        Assert.Equal(("Bench", TimeSpan.FromHours(-3.5)), (information.FullNameForNetwork!.Value.Text, information.LocalTimeZone!.Value.Offset));
        Assert.Equal(bench.Clock.GetUtcNow().AddSeconds(-1), information.UniversalTimeAndLocalTimeZone!.Value.Time!.Value, TimeSpan.FromSeconds(2));
    }

    private static TrackingAreaUpdateRequest Update(ScriptedUe ue, EpsUpdateType type, bool active = false) =>
        new(ue.Security is { } security ? new(security.Ksi) : NasKeySetIdentifier.NoKey, type, active, ue.Guti!.Value);

    private static ScriptedUe Idle(TestBench bench, Action<ScriptedUe>? prepare = null)
    {
        ScriptedUe ue = bench.Attached(prepare: prepare);
        bench.Ran.Lose(ue.Connection!.Value);
        bench.Run(20);
        return ue;
    }
}
