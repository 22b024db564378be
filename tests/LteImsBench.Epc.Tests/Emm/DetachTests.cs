using LteImsBench.Core;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Tests.Emm;

public sealed class DetachTests
{
    private readonly TestBench _bench = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_UE_detaches_and_all_it_had_is_free(bool switchOff)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Send(Request(ue, switchOff: switchOff));
        _bench.Run(50);
        Assert.Equal(switchOff ? 0 : 1, ue.Count("DETACH ACCEPT"));
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
        Assert.Equal(new EpcUsage(0, 1, 0, 0), _bench.Core.Usage);
        Assert.Equal([ReleaseCause.Detach], _bench.Ran.Releases);
        Assert.Equal(["open internet", "active 5", "inactive 5", "close internet"], _bench.Sessions.Log);
        Assert.Null(_bench.Sessions.Reachable);
    }

    [Fact]
    public void A_UE_detaches_out_of_idle()
    {
        ScriptedUe ue = _bench.Attached();
        _bench.Ran.Lose(ue.Connection!.Value);
        _bench.Run(50);
        ue.Connect(Request(ue, switchOff: false));
        _bench.Run(50);
        Assert.Equal(1, ue.Count("DETACH ACCEPT"));
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void An_IMSI_detach_leaves_EPS_services()
    {
        ScriptedUe ue = _bench.Attached(prepare: each => each.AttachType = EpsAttachType.Combined);
        ue.Send(Request(ue, switchOff: false, DetachTypeUeOriginating.Imsi));
        _bench.Run(50);
        Assert.Equal(1, ue.Count("DETACH ACCEPT"));
        Assert.Equal(EmmState.Registered, _bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void A_forged_switch_off_detaches_nobody()
    {
        ScriptedUe ue = _bench.Attached();
        _bench.Ran.Lose(ue.Connection!.Value);
        _bench.Run(50);
        ScriptedUe thief = _bench.NewUe();
        thief.Guti = ue.Guti;
        thief.Connect(OctetString.Wrap(NasCodec.Encode(Request(ue, switchOff: true))), null);
        _bench.Run(50);
        Assert.Equal(EmmState.Registered, _bench.Snapshot(ue)!.Emm);
        Assert.Equal(0, _bench.Ran.Connections);
    }

    [Fact]
    public void A_detach_without_protection_is_believed_after_authentication()
    {
        ScriptedUe ue = _bench.Attached();
        _bench.Ran.Lose(ue.Connection!.Value);
        _bench.Run(50);
        DetachRequestUeOriginating request = Request(ue, switchOff: false);
        ue.Security = null;
        ue.Connect(request);
        _bench.Run(50);
        Assert.Equal(2, ue.Count("AUTHENTICATION REQUEST"));
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void An_unknown_UE_may_always_go()
    {
        ScriptedUe ue = _bench.NewUe();
        ue.Guti = new(_bench.Config.Plmn, 2, 1, new(99));
        ue.Connect(Request(ue, switchOff: false));
        _bench.Run(50);
        Assert.Equal(["DETACH ACCEPT"], ue.Names);
        Assert.Equal(0, _bench.Ran.Connections);
    }

    [Theory]
    [InlineData(DetachTypeUeTerminated.ReattachNotRequired, null)]
    [InlineData(DetachTypeUeTerminated.ReattachRequired, null)]
    [InlineData(DetachTypeUeTerminated.ReattachNotRequired, (byte)8)]
    public void The_network_detaches_a_UE(DetachTypeUeTerminated type, byte? cause)
    {
        ScriptedUe ue = _bench.Attached();
        Assert.IsType<EpcOutcome.Done>(_bench.Complete(() => _bench.Core.DetachAsync(_bench.Snapshot(ue)!.Key, type, cause)));
        _bench.Run(5);
        var request = ue.Last<DetachRequestUeTerminated>();
        Assert.Equal((type, (EmmCause?)cause), (request.DetachType, request.EmmCause));
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
        Assert.Equal(new EpcUsage(0, 1, 0, 0), _bench.Core.Usage);
    }

    [Fact]
    public void An_idle_UE_is_paged_to_be_detached()
    {
        ScriptedUe ue = _bench.Attached();
        _bench.Ran.Lose(ue.Connection!.Value);
        _bench.Run(50);
        Assert.IsType<EpcOutcome.Done>(_bench.Complete(() => _bench.Core.DetachAsync(_bench.Snapshot(ue)!.Key)));
        Assert.Equal(ue.Guti!.Value.STmsi, Assert.Single(_bench.Ran.Pages).STmsi);
    }

    [Fact]
    public void T3422_repeats_the_request_and_then_the_UE_is_gone_anyway()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Deaf.Add("DETACH REQUEST");
        Assert.Equal(new EpcOutcome.NoAnswer("DETACH ACCEPT"), _bench.Complete(() => _bench.Core.DetachAsync(_bench.Snapshot(ue)!.Key)));
        Assert.Equal(5, ue.Count("DETACH REQUEST"));
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void A_detach_of_the_UE_meanwhile_wins()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Intercept = message =>
        {
            if (message is DetachRequestUeTerminated) ue.Send(Request(ue, switchOff: true));
            return message is DetachRequestUeTerminated;
        };
        Assert.IsType<EpcOutcome.Aborted>(_bench.Complete(() => _bench.Core.DetachAsync(_bench.Snapshot(ue)!.Key)));
        _bench.Run(20);
        Assert.Equal(EmmState.Deregistered, _bench.Snapshot(ue)!.Emm);
        Assert.Equal(0, _bench.Ran.Connections);
    }

    [Fact]
    public void A_UE_that_is_not_there_cannot_be_detached()
    {
        Assert.IsType<EpcOutcome.Impossible>(_bench.Complete(() => _bench.Core.DetachAsync(new(42))));
        ScriptedUe ue = _bench.Attached();
        ue.Send(Request(ue, switchOff: true));
        _bench.Run(20);
        Assert.IsType<EpcOutcome.Impossible>(_bench.Complete(() => _bench.Core.DetachAsync(_bench.Snapshot(ue)!.Key)));
    }

    [Fact]
    public void A_hundred_rounds_leave_no_bearer_address_or_GUTI_behind()
    {
        ScriptedUe ue = _bench.NewUe();
        for (int round = 0; round < 100; round++)
        {
            ue.AttachType = round % 2 == 0 ? EpsAttachType.Combined : EpsAttachType.EpsAttach;
            if (round % 10 == 9) ue.Security = null;   // now and then the UE has forgotten everything
            ue.Attach();
            Assert.True(_bench.Until(() => _bench.Snapshot(ue)?.Emm == EmmState.Registered));
            _bench.Run(3);
            Assert.Equal(new EpcUsage(1, 1, 2, 1), _bench.Core.Usage);
            ue.Send(Request(ue, switchOff: round % 3 == 0));
            Assert.True(_bench.Until(() => _bench.Ran.Connections == 0));
        }

        Assert.Equal(new EpcUsage(0, 1, 0, 0), _bench.Core.Usage);
        Assert.Empty(_bench.Sessions.Open);
        Assert.Empty(_bench.Sessions.Active);
        Assert.Equal(0, ue.Rejected);
        Assert.Equal(100, _bench.Events.Count(entry => entry.Name == "EMM-REGISTERED"));
    }

    private static DetachRequestUeOriginating Request(ScriptedUe ue, bool switchOff, DetachTypeUeOriginating type = DetachTypeUeOriginating.Eps) =>
        new(ue.Security is { } security ? new(security.Ksi) : NasKeySetIdentifier.NoKey, type, switchOff, ue.Guti!.Value);
}
