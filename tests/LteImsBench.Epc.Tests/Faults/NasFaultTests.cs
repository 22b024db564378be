using LteImsBench.Core;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Tests.Faults;

public sealed class NasFaultTests
{
    private readonly TestBench _bench = new();

    [Fact]
    public void An_attach_is_rejected_with_the_cause_of_the_test()
    {
        ScriptedUe ue = _bench.NewUe();
        Rule("ATTACH REQUEST", new NasFault.Reject(15));
        ue.Attach();
        _bench.Run(20);
        Assert.Equal(EmmCause.NoSuitableCellsInTrackingArea, ue.Last<AttachReject>().EmmCause);
        Assert.Equal(0, _bench.Ran.Connections);
    }

    [Fact]
    public void The_ESM_message_inside_an_attach_is_rejected_by_itself()
    {
        ScriptedUe ue = _bench.NewUe();
        Rule("PDN CONNECTIVITY REQUEST", new NasFault.Reject(26));
        ue.Attach();
        _bench.Run(50);
        var reject = ue.Last<AttachReject>();
        Assert.Equal(EmmCause.EsmFailure, reject.EmmCause);
        Assert.Equal(EsmCause.InsufficientResources, ((PdnConnectivityReject)reject.EsmMessageContainer!.Value.Message!).EsmCause);
    }

    [Fact]
    public void A_dropped_message_was_never_there_and_its_repetition_works()
    {
        ScriptedUe ue = _bench.NewUe();
        int left = 1;
        _bench.Core.Faults = message => message.Name == "ATTACH COMPLETE" && left-- > 0 ? new NasFault.Drop() : null;
        ue.Attach();
        _bench.Run(7_000);
        Assert.Equal(2, ue.Count("ATTACH ACCEPT"));
        Assert.Equal(EmmState.Registered, _bench.Snapshot(ue)!.Emm);
    }

    [Theory]
    [InlineData("PDN CONNECTIVITY REQUEST", "PDN CONNECTIVITY REJECT")]
    [InlineData("PDN DISCONNECT REQUEST", "PDN DISCONNECT REJECT")]
    [InlineData("TRACKING AREA UPDATE REQUEST", "TRACKING AREA UPDATE REJECT")]
    [InlineData("SERVICE REQUEST", "SERVICE REJECT")]
    [InlineData("DETACH REQUEST", "EMM STATUS")]
    public void Each_request_gets_the_reject_of_its_procedure(string name, string reject)
    {
        ScriptedUe ue = _bench.Attached();
        Rule(name, new NasFault.Reject(17));
        NasKeySetIdentifier ksi = new(ue.Security!.Ksi);
        switch (name)
        {
            case "PDN CONNECTIVITY REQUEST":
                ue.Send(ue.PdnConnectivityRequest(inAttach: false));
                break;
            case "PDN DISCONNECT REQUEST":
                ue.Send(new PdnDisconnectRequest(default, new(1), new(5)));
                break;
            case "DETACH REQUEST":
                ue.Send(new DetachRequestUeOriginating(ksi, DetachTypeUeOriginating.Eps, false, ue.Guti!.Value));
                break;
            default:
                _bench.Ran.Lose(ue.Connection!.Value);
                _bench.Run(20);
                if (name == "SERVICE REQUEST") ue.ServiceRequest();
                else ue.Connect(new TrackingAreaUpdateRequest(ksi, EpsUpdateType.TaUpdating, false, ue.Guti!.Value));
                break;
        }

        _bench.Run(20);
        Assert.Equal(reject, ue.Names.Last());
    }

    [Fact]
    public void A_rule_sees_who_sends_and_the_readable_octets()
    {
        ScriptedUe ue = _bench.Attached();
        NasUplink? seen = null;
        _bench.Core.Faults = message =>
        {
            seen = message;
            return null;
        };
        ue.SendPlain(OctetString.FromHex("0760 6f"));
        _bench.Run(5);
        Assert.Equal(new NasUplink(_bench.Snapshot(ue)!.Key, "EMM STATUS", OctetString.FromHex("07606f")), seen);
    }

    private void Rule(string name, NasFault fault) => _bench.Core.Faults = message => message.Name == name ? fault : null;
}
