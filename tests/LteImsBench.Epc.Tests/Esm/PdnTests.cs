using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using static LteImsBench.Epc.Tests.MemorySubscriberStore;

namespace LteImsBench.Epc.Tests.Esm;

public sealed class PdnTests
{
    private static readonly EpcConfig Families = new()
    {
        Apns =
        [
            ApnConfig.Internet,
            ApnConfig.Ims with { Name = "four", PdnTypes = PdnTypes.IPv4 },
            ApnConfig.Ims with { Name = "six", PdnTypes = PdnTypes.IPv6 },
            ApnConfig.Ims with { Name = "single", AllowsDualStack = false },
        ],
    };

    [Theory]
    [InlineData(PdnType.Ipv4, true, false)]
    [InlineData(PdnType.Ipv6, false, true)]
    [InlineData(PdnType.Ipv4v6, true, true)]
    public void A_UE_gets_the_families_it_asks_for(PdnType type, bool hasV4, bool hasV6)
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached(prepare: each => each.PdnType = type);
        var request = Activation(ue);
        PdnAddresses given = Assert.Single(bench.Snapshot(ue)!.PdnConnections).Addresses;
        Assert.Equal((type, null), (request.PdnAddress.Type, request.EsmCause));
        Assert.Equal((hasV4, hasV6), (given.IPv4 is not null, given.IPv6Prefix is not null));
        Assert.Equal(given.IPv4, request.PdnAddress.Ipv4Address);
        Assert.Equal(hasV6 ? given.InterfaceIdentifier.ToString("x16") : "", request.PdnAddress.InterfaceIdentifier.ToHex());
    }

    [Theory]
    [InlineData("four", PdnType.Ipv4v6, PdnType.Ipv4, EsmCause.PdnTypeIpv4OnlyAllowed)]
    [InlineData("six", PdnType.Ipv4v6, PdnType.Ipv6, EsmCause.PdnTypeIpv6OnlyAllowed)]
    [InlineData("single", PdnType.Ipv4v6, PdnType.Ipv4, EsmCause.SingleAddressBearersOnlyAllowed)]
    [InlineData("four", PdnType.Ipv4, PdnType.Ipv4, null)]
    public void What_is_granted_less_than_asked_comes_with_its_cause(string apn, PdnType asked, PdnType granted, EsmCause? cause)
    {
        var bench = new TestBench(Families);
        ScriptedUe ue = bench.Attached();
        Ask(bench, ue, apn, asked);
        var request = ue.Last<ActivateDefaultEpsBearerContextRequest>();
        Assert.Equal((granted, cause, apn), (request.PdnAddress.Type, request.EsmCause, request.AccessPointName.Name));
    }

    [Theory]
    [InlineData("four", PdnType.Ipv6, EsmCause.PdnTypeIpv4OnlyAllowed)]
    [InlineData("six", PdnType.Ipv4, EsmCause.PdnTypeIpv6OnlyAllowed)]
    [InlineData("four", PdnType.NonIp, EsmCause.UnknownPdnType)]
    [InlineData("nowhere", PdnType.Ipv4, EsmCause.MissingOrUnknownApn)]
    [InlineData("internet", PdnType.Ipv4, EsmCause.MultiplePdnConnectionsForAGivenApnNotAllowed)]
    public void What_cannot_be_granted_is_rejected_with_its_cause(string apn, PdnType asked, EsmCause cause)
    {
        var bench = new TestBench(Families);
        ScriptedUe ue = bench.Attached();
        EpcUsage before = bench.Core.Usage;
        PdnConnectivityRequest request = Ask(bench, ue, apn, asked);
        Assert.Equal((request.Pti, cause), (ue.Last<PdnConnectivityReject>().Pti, ue.Last<PdnConnectivityReject>().EsmCause));
        Assert.Equal(before, bench.Core.Usage);
    }

    [Fact]
    public void After_52_the_other_family_comes_on_a_second_connection_to_the_same_APN()
    {
        var bench = new TestBench(Families);
        ScriptedUe ue = bench.Attached();
        Ask(bench, ue, "single", PdnType.Ipv4v6);
        Ask(bench, ue, "single", PdnType.Ipv6);
        Assert.Equal([PdnType.Ipv4, PdnType.Ipv6], ue.Received.OfType<ActivateDefaultEpsBearerContextRequest>().Select(each => each.PdnAddress.Type));
        Ask(bench, ue, "single", PdnType.Ipv6);
        Assert.Equal(EsmCause.MultiplePdnConnectionsForAGivenApnNotAllowed, ue.Last<PdnConnectivityReject>().EsmCause);
    }

    [Fact]
    public void An_APN_that_is_not_subscribed_is_refused()
    {
        var bench = new TestBench(null, Alice with { AllowedApns = ["ims"] });
        ScriptedUe ue = bench.Attached();
        Assert.Equal("ims", Activation(ue).AccessPointName.Name);   // the first allowed one is the default
        Ask(bench, ue, "internet", PdnType.Ipv4);
        Assert.Equal(EsmCause.RequestedServiceOptionNotSubscribed, ue.Last<PdnConnectivityReject>().EsmCause);
    }

    [Fact]
    public void Held_back_information_is_asked_for()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached(prepare: each => (each.EsmInformationTransfer, each.Apn) = (true, "IMS.mnc001.mcc001.gprs"));
        Assert.Equal(1, ue.Count("ESM INFORMATION REQUEST"));
        Assert.Equal("ims", Activation(ue).AccessPointName.Name);
        Assert.Equal(Activation(ue).Pti, ue.Last<EsmInformationRequest>().Pti);
    }

    [Fact]
    public void An_attach_to_an_unknown_APN_is_rejected_with_19_and_27_inside()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        (ue.EsmInformationTransfer, ue.Apn) = (true, "nowhere");
        ue.Attach();
        bench.Run(50);
        var reject = ue.Last<AttachReject>();
        Assert.Equal(EmmCause.EsmFailure, reject.EmmCause);
        Assert.Equal(EsmCause.MissingOrUnknownApn, Assert.IsType<PdnConnectivityReject>(reject.EsmMessageContainer!.Value.Message).EsmCause);
        Assert.Equal((0, 0), (bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
    }

    [Fact]
    public void A_second_PDN_has_a_bearer_addresses_and_E_RAB_of_its_own()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        Ask(bench, ue, "ims", PdnType.Ipv4v6);
        var request = ue.Last<ActivateDefaultEpsBearerContextRequest>();
        Assert.Equal((6, 5), (request.Ebi.Value, request.EpsQos.Qci));
        Assert.Equal(new ApnAmbr(3_904, 1_536), request.ApnAmbr);   // 3850 and 1530 kbit/s in steps of 64
        Assert.Equal(["setup 5 QCI 9", "setup 6 QCI 5"], bench.Ran.Erabs);
        Assert.Equal(["internet", "ims"], bench.Snapshot(ue)!.PdnConnections.Select(pdn => pdn.Apn));
        Assert.All(bench.Snapshot(ue)!.PdnConnections, pdn => Assert.Equal(BearerState.Active, Assert.Single(pdn.Bearers).State));
        Assert.Equal([5, 6], bench.Sessions.Active.Keys.Select(ebi => (int)ebi.Value));
        Assert.Equal("10.46.0.2", bench.Snapshot(ue)!.PdnConnections[1].Addresses.IPv4!.ToString());
    }

    [Fact]
    public void A_PDN_is_disconnected_and_its_identity_free_again()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        for (int round = 0; round < 20; round++)
        {
            Ask(bench, ue, "ims", PdnType.Ipv4v6);
            Assert.Equal(6, ue.Last<ActivateDefaultEpsBearerContextRequest>().Ebi.Value);
            ue.Send(new PdnDisconnectRequest(default, new(77), new(6)));
            bench.Run(20);
            var deactivation = ue.Last<DeactivateEpsBearerContextRequest>();
            Assert.Equal((6, 77, EsmCause.RegularDeactivation), (deactivation.Ebi.Value, deactivation.Pti.Value, deactivation.EsmCause));
        }

        Assert.Equal((2, 1), (bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
        Assert.Equal("release 6", bench.Ran.Erabs.Last());
        Assert.Single(bench.Sessions.Open);
    }

    [Theory]
    [InlineData(5, 9, EsmCause.LastPdnDisconnectionNotAllowed)]
    [InlineData(9, 9, EsmCause.PdnConnectionDoesNotExist)]
    [InlineData(5, 0, EsmCause.InvalidPtiValue)]
    public void A_disconnect_that_cannot_be_is_rejected(byte linked, byte pti, EsmCause cause)
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Send(new PdnDisconnectRequest(default, new(pti), new(linked)));
        bench.Run(20);
        Assert.Equal(cause, ue.Last<PdnDisconnectReject>().EsmCause);
    }

    [Fact]
    public void T3485_repeats_the_activation_and_then_gives_everything_back()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Deaf.Add("ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST");
        Ask(bench, ue, "ims", PdnType.Ipv4v6);
        bench.Run(41_000);
        Assert.Equal(5, ue.Count("ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST"));
        Assert.Equal(0, ue.Rejected);
        Assert.Equal((2, 1), (bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
    }

    [Fact]
    public void The_same_request_again_gets_the_same_activation_again_and_another_one_35()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Deaf.Add("ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST");
        PdnConnectivityRequest request = Ask(bench, ue, "ims", PdnType.Ipv4v6);
        ue.Send(request);
        bench.Run(20);
        Assert.Equal(2, ue.Count("ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST"));
        ue.Send(request with { PdnType = PdnType.Ipv4 });
        bench.Run(20);
        Assert.Equal(EsmCause.PtiAlreadyInUse, ue.Last<PdnConnectivityReject>().EsmCause);
        Assert.Equal(2, bench.Core.Usage.Bearers);
    }

    [Fact]
    public void A_refused_E_RAB_gives_identity_and_addresses_back()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        bench.Ran.Refused.Add(6);
        for (int i = 0; i < 12; i++) Ask(bench, ue, "ims", PdnType.Ipv4v6);
        Assert.Equal((2, 1), (bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
        bench.Ran.Refused.Clear();
        Ask(bench, ue, "ims", PdnType.Ipv4v6);
        Assert.Equal(2, bench.Core.Usage.Bearers);
    }

    [Fact]
    public void Eleven_bearers_are_all_there_are()
    {
        ApnConfig[] apns = [.. Enumerable.Range(0, 12).Select(n => ApnConfig.Ims with { Name = $"apn{n}" })];
        var bench = new TestBench(new EpcConfig { Apns = apns });
        ScriptedUe ue = bench.Attached();
        for (int n = 1; n < 12; n++) Ask(bench, ue, $"apn{n}", PdnType.Ipv4);
        Assert.Equal(11, bench.Core.Usage.Bearers);
        Assert.Equal(EsmCause.MaximumNumberOfEpsBearersReached, ue.Last<PdnConnectivityReject>().EsmCause);
    }

    [Fact]
    public void An_exhausted_pool_rejects_with_26()
    {
        var bench = new TestBench(new EpcConfig { Apns = [ApnConfig.Internet with { IPv4Pool = "10.0.0.0/30" }] });
        bench.Attached();
        ScriptedUe second = bench.NewUe(Bob);
        second.Attach();
        bench.Run(50);
        Assert.Equal(EsmCause.InsufficientResources, ((PdnConnectivityReject)second.Last<AttachReject>().EsmMessageContainer!.Value.Message!).EsmCause);
    }

    private static ActivateDefaultEpsBearerContextRequest Activation(ScriptedUe ue) =>
        (ActivateDefaultEpsBearerContextRequest)ue.Last<AttachAccept>().EsmMessageContainer.Message!;

    private static PdnConnectivityRequest Ask(TestBench bench, ScriptedUe ue, string apn, PdnType type)
    {
        (ue.Apn, ue.PdnType) = (apn, type);
        PdnConnectivityRequest request = ue.PdnConnectivityRequest(inAttach: false);
        ue.Send(request);
        bench.Run(20);
        return request;
    }
}
