using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Security;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

public sealed class MobilityTests
{
    private readonly NasRig _rig = new();

    public MobilityTests() => Assert.True(_rig.Attach().IsSuccess);

    [Fact]
    public void Detach_is_answered_and_closes_the_PDN()
    {
        UeOutcome outcome = _rig.Bench.Await(() => _rig.Nas.DetachAsync(false, CancellationToken.None));
        Assert.True(outcome.IsSuccess, outcome.Words);
        Assert.Equal("DETACH REQUEST", _rig.Mme.Names.Last());
        Assert.Equal(EmmState.Deregistered, _rig.Nas.Emm.State);
        Assert.Single(_rig.Closed);
        Assert.False(_rig.Link.IsConnected);
    }

    [Fact]
    public void A_detach_that_nobody_answers_ends_after_five_attempts()
    {
        _rig.Mme.Ignore<DetachRequestUeOriginating>();
        UeOutcome outcome = _rig.Bench.Await(() => _rig.Nas.DetachAsync(false, CancellationToken.None), seconds: 100);
        Assert.IsType<UeOutcome.Timeout>(outcome);
        Assert.Equal(5, _rig.Mme.Received.OfType<DetachRequestUeOriginating>().Count());
        Assert.Equal(EmmState.Deregistered, _rig.Nas.Emm.State);
    }

    [Fact]
    public void Data_in_idle_mode_bring_a_service_request_with_its_short_MAC()
    {
        Idle();
        UeOutcome outcome = _rig.Bench.Await(() => _rig.Nas.RequestServiceAsync());
        Assert.True(outcome.IsSuccess, outcome.Words);
        Assert.Equal("SERVICE REQUEST", _rig.Mme.Names.Last());
        Assert.Equal(EstablishmentCause.MoData, _rig.Link.Requests[^1].Cause);
        Assert.Equal(_rig.Mme.Guti.STmsi, _rig.Link.Requests[^1].STmsi);
        Assert.Equal(EmmState.Registered, _rig.Nas.Emm.State);

        // After SECURITY MODE COMPLETE and ATTACH COMPLETE it was uplink count 2, from which K_eNB follows.
        Assert.Equal(EpsKeys.KEnb(_rig.Mme.KAsme, 2), ((IRrcUser)_rig.Nas).AsKeys!.KEnb);
    }

    [Fact]
    public void Paging_by_S_TMSI_is_answered_with_mt_Access()
    {
        Idle();
        ((IRrcUser)_rig.Nas).OnPaged(byImsi: false);
        _rig.Bench.Run(0.1);
        Assert.Equal(EstablishmentCause.MtAccess, _rig.Link.Requests[^1].Cause);
    }

    [Fact]
    public void Paging_by_IMSI_makes_the_UE_attach_anew_with_its_IMSI()
    {
        Idle();
        _rig.Bench.Loop.Start(() =>
        {
            ((IRrcUser)_rig.Nas).OnPaged(byImsi: true);
            return Task.CompletedTask;
        });
        _rig.Bench.Run(1);
        Assert.IsType<ImsiIdentity>(_rig.Mme.Last<AttachRequest>().EpsMobileIdentity);
        Assert.Equal(EmmState.Registered, _rig.Nas.Emm.State);
    }

    [Theory]
    [InlineData(EmmCause.UeIdentityCannotBeDerivedByTheNetwork)]
    [InlineData(EmmCause.ImplicitlyDetached)]
    public void A_refused_service_request_deregisters(EmmCause cause)
    {
        Idle();
        _rig.Mme.On<ServiceRequest>(_ => _rig.Mme.SendPlain(new ServiceReject(cause)));
        var refused = Assert.IsType<UeOutcome.Refused>(_rig.Bench.Await(() => _rig.Nas.RequestServiceAsync()));
        Assert.Equal($"EMM #{(int)cause}", refused.Cause);
        Assert.Equal(EmmState.Deregistered, _rig.Nas.Emm.State);
    }

    [Fact]
    public void T3417_ends_a_service_request_that_nobody_answers()
    {
        Idle();
        _rig.Mme.Ignore<ServiceRequest>();
        Assert.IsType<UeOutcome.Timeout>(_rig.Bench.Await(() => _rig.Nas.RequestServiceAsync(), seconds: 5.1));
        Assert.False(_rig.Link.IsConnected);
        Assert.Equal(EmmState.Registered, _rig.Nas.Emm.State);
    }

    [Fact]
    public void A_detach_by_the_network_is_accepted()
    {
        _rig.Mme.Send(new DetachRequestUeTerminated(DetachTypeUeTerminated.ReattachNotRequired));
        _rig.Bench.Run(0.1);
        Assert.Equal("DETACH ACCEPT", _rig.Mme.Names.Last());
        Assert.Equal(EmmState.Deregistered, _rig.Nas.Emm.State);
        _rig.Bench.Run(10.1);
        Assert.False(_rig.Link.IsConnected);           // T3440
        Assert.Single(_rig.Closed);
    }

    [Fact]
    public void A_detach_that_asks_for_it_is_followed_by_an_attach()
    {
        _rig.Mme.On<DetachAccept>(_ => _rig.Mme.Release());
        _rig.Mme.Send(new DetachRequestUeTerminated(DetachTypeUeTerminated.ReattachRequired));
        _rig.Bench.Run(1);
        Assert.Equal(2, _rig.Mme.Received.OfType<AttachRequest>().Count());
        Assert.Equal(EmmState.Registered, _rig.Nas.Emm.State);
    }

    [Fact]
    public void GUTI_reallocation_and_identities_are_answered()
    {
        _rig.Mme.Guti = _rig.Mme.Guti with { MTmsi = new(99) };
        _rig.Mme.Send(new GutiReallocationCommand(_rig.Mme.Guti));
        _rig.Mme.Send(new IdentityRequest(IdentityType.Imei));
        _rig.Bench.Run(0.1);
        Assert.Equal(_rig.Mme.Guti, _rig.Nas.Emm.Guti);
        Assert.Contains("GUTI REALLOCATION COMPLETE", _rig.Mme.Names);

        // 35349006987331 has the Luhn digit 9 (TS 23.003 §B).
        Assert.Equal("353490069873319", Assert.IsType<MobileImei>(_rig.Mme.Last<IdentityResponse>().MobileIdentity).Imei);
    }

    [Fact]
    public void T3412_brings_a_periodic_update_in_idle_mode()
    {
        var rig = new NasRig();
        rig.Mme.T3412 = GprsTimer.Of(TimeSpan.FromMinutes(2));
        rig.Attach();
        rig.Mme.Release();
        rig.Bench.Run(121);
        TrackingAreaUpdateRequest update = rig.Mme.Last<TrackingAreaUpdateRequest>();
        Assert.Equal(EpsUpdateType.Periodic, update.EpsUpdateType);
        Assert.Equal(EmmState.Registered, rig.Nas.Emm.State);
        rig.Bench.Run(121);
        Assert.Equal(2, rig.Mme.Received.OfType<TrackingAreaUpdateRequest>().Count());
    }

    [Fact]
    public void A_lost_connection_is_told_by_a_tracking_area_update()
    {
        _rig.Mme.Release(ConnectionEnd.Failure);
        _rig.Bench.Run(0.1);
        Assert.Equal(EpsUpdateType.TaUpdating, _rig.Mme.Last<TrackingAreaUpdateRequest>().EpsUpdateType);
        Assert.Contains("TRACKING AREA UPDATED", _rig.Bench.Names);
    }

    [Fact]
    public void Out_of_coverage_the_update_waits_for_a_cell()
    {
        Tai? home = _rig.Link.Tai;
        _rig.Link.Tai = null;
        _rig.Mme.Release(ConnectionEnd.Failure);
        _rig.Bench.Run(5);
        Assert.Empty(_rig.Mme.Received.OfType<TrackingAreaUpdateRequest>());
        _rig.Link.Tai = home;
        _rig.Bench.Loop.Post(() => ((IRrcUser)_rig.Nas).OnCell());
        _rig.Bench.Run(1);
        Assert.Single(_rig.Mme.Received.OfType<TrackingAreaUpdateRequest>());
    }

    [Fact]
    public void A_cell_of_another_tracking_area_is_told_to_the_network()
    {
        Idle();
        _rig.Link.Tai = _rig.Link.Tai!.Value with { Tac = new(2) };
        _rig.Bench.Loop.Post(() => ((IRrcUser)_rig.Nas).OnCell());
        _rig.Bench.Run(1);
        Assert.Null(_rig.Link.Requests[^1].STmsi);     // not registered here: a random value
        Assert.Equal(_rig.Mme.Guti, _rig.Link.Requests[^1].RegisteredMme);
        Assert.Single(_rig.Mme.Received.OfType<TrackingAreaUpdateRequest>());
    }

    private void Idle()
    {
        _rig.Link.Release();
        Assert.False(_rig.Link.IsConnected);
    }
}
