using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

public sealed class BearerTests
{
    private readonly NasRig _rig = new();

    public BearerTests() => Assert.True(_rig.Attach().IsSuccess);

    [Fact]
    public void A_second_PDN_is_asked_for_by_its_APN_and_can_be_given_up()
    {
        UeOutcome connected = Connect();
        Assert.True(connected.IsSuccess, connected.Words);
        PdnConnectivityRequest request = _rig.Mme.Last<PdnConnectivityRequest>();
        Assert.Equal("ims", request.AccessPointName!.Value.Name);
        Assert.True(request.ProtocolConfigurationOptions!.Value.Has(PcoIdentifier.ImCnSignallingFlag));
        Assert.Equal("ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", _rig.Mme.Names.Last());
        Assert.Equal(["internet", "ims"], _rig.Nas.Pdns.Select(pdn => pdn.Apn));

        UeOutcome disconnected = _rig.Bench.Await(() => _rig.Nas.DisconnectPdnAsync("ims", CancellationToken.None));
        Assert.True(disconnected.IsSuccess, disconnected.Words);
        Assert.Equal(new EpsBearerId(6), _rig.Mme.Last<PdnDisconnectRequest>().LinkedEbi);
        Assert.Equal("ims", Assert.Single(_rig.Closed).Apn);
    }

    [Fact]
    public void A_rejected_PDN_names_its_cause()
    {
        _rig.Mme.On<PdnConnectivityRequest>(request => _rig.Mme.Send(new PdnConnectivityReject(EpsBearerId.None, request.Pti, EsmCause.MissingOrUnknownApn)));
        Assert.Equal("ESM #27", Assert.IsType<UeOutcome.Refused>(Connect()).Cause);
        Assert.Single(_rig.Nas.Pdns);
    }

    [Fact]
    public void T3482_repeats_the_request_five_times_under_one_PTI()
    {
        _rig.Mme.Ignore<PdnConnectivityRequest>();
        Assert.IsType<UeOutcome.Timeout>(Connect());
        Pti[] ptis = [.. _rig.Mme.Received.OfType<PdnConnectivityRequest>().Select(request => request.Pti)];
        Assert.Equal(5, ptis.Length);
        Assert.Single(ptis.Distinct());
    }

    [Fact]
    public void A_default_bearer_that_was_not_asked_for_is_refused_with_47()
    {
        _rig.Mme.Send(new ActivateDefaultEpsBearerContextRequest(new(7), new(200), new(9), "other", PdnAddress.Ipv4(IPAddress.Parse("10.0.0.1"))));
        _rig.Bench.Run(0.1);
        Assert.Equal(EsmCause.PtiMismatch, _rig.Mme.Last<ActivateDefaultEpsBearerContextReject>().EsmCause);
    }

    [Fact]
    public void A_request_that_comes_twice_is_accepted_twice_and_opens_one_PDN()
    {
        ActivateDefaultEpsBearerContextRequest? grant = null;
        _rig.Mme.On<PdnConnectivityRequest>(request =>
        {
            grant = new(new(6), request.Pti, new(5), "ims", PdnAddress.Ipv4(IPAddress.Parse("10.46.0.2")));
            _rig.Mme.Send(grant);
        });
        Connect();
        _rig.Mme.Send(grant!);
        _rig.Bench.Run(0.1);
        Assert.Equal(2, _rig.Mme.Received.OfType<ActivateDefaultEpsBearerContextAccept>().Count());
        Assert.Equal(2, _rig.Opened.Count);            // with that of the attach
    }

    [Fact]
    public void A_dedicated_bearer_is_activated_modified_and_deactivated()
    {
        _rig.Mme.Send(Dedicated(Filter(1, 10)));
        _rig.Bench.Run(0.1);
        Assert.Equal(new EpsBearerId(8), _rig.Mme.Last<ActivateDedicatedEpsBearerContextAccept>().Ebi);
        EpsBearer bearer = Assert.Single(_rig.Nas.Pdns[0].Dedicated);
        Assert.Equal(1, bearer.Qos.Qci);

        _rig.Mme.Send(new ModifyEpsBearerContextRequest(new(8), Pti.None) { Tft = new(TftOperation.AddFilters, [Filter(2, 11)]) });
        _rig.Bench.Run(0.1);
        Assert.Equal(new EpsBearerId(8), _rig.Mme.Last<ModifyEpsBearerContextAccept>().Ebi);
        Assert.Equal(2, Assert.Single(_rig.Nas.Pdns[0].Dedicated).Filters.Count);

        _rig.Mme.Send(new DeactivateEpsBearerContextRequest(new(8), Pti.None, EsmCause.RegularDeactivation));
        _rig.Bench.Run(0.1);
        Assert.Equal(new EpsBearerId(8), _rig.Mme.Last<DeactivateEpsBearerContextAccept>().Ebi);
        Assert.Empty(_rig.Nas.Pdns[0].Dedicated);
    }

    [Theory]
    [InlineData("linked bearer unknown", EsmCause.InvalidEpsBearerIdentity)]
    [InlineData("operation is no creation", EsmCause.SemanticErrorInTheTftOperation)]
    [InlineData("no filter", EsmCause.SyntacticalErrorInTheTftOperation)]
    [InlineData("filter twice", EsmCause.SyntacticalErrorsInPacketFilters)]
    [InlineData("precedence twice", EsmCause.SemanticErrorsInPacketFilters)]
    public void Faults_of_a_dedicated_bearer_are_refused_with_their_cause(string what, EsmCause cause)
    {
        _rig.Mme.Send(what switch
        {
            "linked bearer unknown" => Dedicated(Filter(1, 10)) with { LinkedEbi = new(9) },
            "operation is no creation" => Dedicated(Filter(1, 10)) with { Tft = new(TftOperation.AddFilters, [Filter(1, 10)]) },
            "no filter" => Dedicated(),
            "filter twice" => Dedicated(Filter(1, 10), Filter(1, 11)),
            _ => Dedicated(Filter(1, 10), Filter(2, 10)),
        });
        _rig.Bench.Run(0.1);
        Assert.Equal(cause, _rig.Mme.Last<ActivateDedicatedEpsBearerContextReject>().EsmCause);
        Assert.Empty(_rig.Nas.Pdns[0].Dedicated);
    }

    [Fact]
    public void Losing_every_filter_is_refused_for_a_dedicated_bearer()
    {
        _rig.Mme.Send(Dedicated(Filter(1, 10)));
        _rig.Mme.Send(new ModifyEpsBearerContextRequest(new(8), Pti.None) { Tft = new(TftOperation.DeleteFilters, [new(1)]) });
        _rig.Bench.Run(0.1);
        Assert.Equal(EsmCause.SemanticErrorInTheTftOperation, _rig.Mme.Last<ModifyEpsBearerContextReject>().EsmCause);
    }

    private UeOutcome Connect() =>
        _rig.Bench.Await(() => _rig.Nas.ConnectPdnAsync(new("ims", PdnType.Ipv4) { IsForIms = true }, CancellationToken.None), seconds: 60);

    private static ActivateDedicatedEpsBearerContextRequest Dedicated(params PacketFilter[] filters) =>
        new(new(8), Pti.None, new(5), new(1) { MbrUplink = 64, MbrDownlink = 64, GbrUplink = 64, GbrDownlink = 64 }, new(TftOperation.Create, [.. filters]));

    private static PacketFilter Filter(byte identifier, byte precedence) => new(identifier)
    {
        Direction = PacketFilterDirection.Bidirectional,
        Precedence = precedence,
        Components = [new PacketFilterComponent.ProtocolIdentifier(17), new PacketFilterComponent.RemotePort(49152)],
    };
}
