using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Security;
using static LteImsBench.Epc.Tests.MemorySubscriberStore;

namespace LteImsBench.Epc.Tests.Emm;

public sealed class AttachTests
{
    [Fact]
    public void An_attach_is_the_ladder_of_the_standard()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        Assert.Equal(["AUTHENTICATION REQUEST", "SECURITY MODE COMMAND", "ATTACH ACCEPT", "EMM INFORMATION"], ue.Names);
        Assert.Equal(0, ue.Rejected);
        UeSnapshot snapshot = bench.Snapshot(ue)!;
        Assert.Equal((EmmState.Registered, EcmState.Connected), (snapshot.Emm, snapshot.Ecm));
        Assert.Equal(ue.Guti, snapshot.Guti);
        Assert.Equal("3520990017614823", snapshot.Imeisv!.Value.Digits);
        Assert.Equal((2, 0), (snapshot.Integrity, snapshot.Ciphering));
        Assert.Equal(["ECM-CONNECTED", "EMM-COMMON-PROCEDURE-INITIATED", "DEFAULT BEARER ACTIVE PENDING", "DEFAULT BEARER ACTIVE", "EMM-REGISTERED"],
            bench.States.Where(name => name != "NAS SECURITY ACTIVE"));
    }

    [Fact]
    public void The_eNB_gets_the_key_that_the_UE_derives()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ContextSetup setup = Assert.Single(bench.Ran.Contexts);
        Assert.Equal(EpsKeys.KEnb(ue.Security!.KAsme, ue.KEnbCount), setup.KEnb);
        Assert.Equal((0b1111, 0b1111), (setup.EncryptionAlgorithms, setup.IntegrityAlgorithms));
        Assert.Equal((50_000u, 100_000u), (setup.AmbrUplink, setup.AmbrDownlink));
    }

    [Fact]
    public void The_user_plane_hears_of_session_bearer_and_reachability()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        Assert.Equal(["open internet", "active 5"], bench.Sessions.Log);
        Assert.Equal(ue.Connection, bench.Sessions.Reachable);
        PdnSession session = Assert.Single(bench.Sessions.Open);
        Assert.Equal(("10.45.0.2", "2001:db8:45:1::"), (session.Addresses.IPv4!.ToString(), session.Addresses.IPv6Prefix!.ToString()));
    }

    [Fact]
    public void The_evidence_names_every_message_once()
    {
        var bench = new TestBench();
        bench.Attached();
        Assert.Equal(
            ["ATTACH REQUEST", "AUTHENTICATION REQUEST", "AUTHENTICATION RESPONSE", "SECURITY MODE COMMAND", "SECURITY MODE COMPLETE", "ATTACH ACCEPT", "ATTACH COMPLETE", "EMM INFORMATION"],
            bench.Events.Where(entry => entry.Layer == Layer.Nas).Select(entry => entry.Name));
        Assert.All(bench.Events, entry => Assert.Equal(bench.Directory.KeyOf(Alice.Imsi), entry.Ue));
    }

    [Fact]
    public void A_ciphered_message_is_recorded_as_it_went_and_as_it_reads()
    {
        var bench = new TestBench(new EpcConfig { Security = new() { CipheringPreference = [2] } });
        bench.Attached();
        TimelineEvent[] nas = [.. bench.Events.Where(entry => entry.Layer == Layer.Nas)];
        int at = Array.FindIndex(nas, entry => entry.Name == "ATTACH ACCEPT");
        Assert.Equal(("NAS (ciphered)", PduKind.NasWire), (nas[at - 1].Name, nas[at - 1].Kind));
        Assert.Equal(PduKind.NasPlain, nas[at].Kind);
        Assert.Equal("ATTACH ACCEPT", NasCodec.NameOf(NasCodec.Decode(nas[at].Payload).OrThrow()));
        Assert.Single(nas, entry => entry.Name == "ATTACH COMPLETE");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(1, 3)]
    public void Every_pair_of_algorithms_attaches(int integrity, int ciphering)
    {
        var bench = new TestBench(new EpcConfig { Security = new() { IntegrityPreference = [integrity], CipheringPreference = [ciphering] } });
        ScriptedUe ue = bench.Attached();
        Assert.Equal(0, ue.Rejected);
        Assert.Equal((integrity, ciphering), (bench.Snapshot(ue)!.Integrity, bench.Snapshot(ue)!.Ciphering));
    }

    [Fact]
    public void A_subscriber_with_the_XOR_test_algorithm_attaches() => Assert.Equal(Bob.Imsi, new TestBench().Attached(Bob).Imsi);

    [Fact]
    public void Without_an_algorithm_in_common_the_attach_is_rejected()
    {
        var bench = new TestBench(new EpcConfig { Security = new() { IntegrityPreference = [3] } });
        ScriptedUe ue = bench.NewUe();
        ue.UeNetworkCapability = OctetString.FromHex("e0e0");
        ue.Attach();
        bench.Run(50);
        Assert.Equal(EmmCause.NetworkFailure, ue.Last<AttachReject>().EmmCause);
    }

    [Theory]
    [InlineData("f0f0", null, "f0f0")]
    [InlineData("f0f0c0c0", null, "f0f0c040")]                   // the UCS2 bit is no algorithm
    [InlineData("f0f0c04001001000", "e5e034", "f0f0c04070")]     // as a phone and its network had it in the capture behind corpus row nas-0045
    [InlineData("f0f0", "e5e034", "f0f0000070")]
    public void Capabilities_are_replayed_with_the_exact_length(string ueNetwork, string? ms, string replayed)
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached(prepare: each =>
        {
            each.UeNetworkCapability = OctetString.FromHex(ueNetwork);
            each.MsNetworkCapability = ms is null ? null : OctetString.FromHex(ms);
        });
        Assert.Equal(replayed, ue.Last<SecurityModeCommand>().ReplayedUeSecurityCapabilities.Octets.ToHex());
    }

    [Fact]
    public void A_UE_without_USIM_secrets_of_ours_is_refused_and_leaves_nothing_behind()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Usim = new(new Milenage(new byte[16], Alice.Opc), 0, 8);
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "ATTACH REJECT"], ue.Names);
        Assert.Equal(EmmCause.NetworkFailure, ue.Last<AttachReject>().EmmCause);
        Assert.Equal(new EpcUsage(0, 0, 0, 0), bench.Core.Usage);
        Assert.Equal([ReleaseCause.Normal], bench.Ran.Releases);
    }

    [Fact]
    public void AUTHENTICATION_REJECT_is_there_for_who_wants_it()
    {
        var bench = new TestBench(new EpcConfig { Security = new() { MacFailure = AuthenticationRefusal.AuthenticationReject } });
        ScriptedUe ue = bench.NewUe();
        ue.Usim = new(new Milenage(new byte[16], Alice.Opc), 0, 8);
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "AUTHENTICATION REJECT"], ue.Names);
    }

    [Fact]
    public void A_wrong_RES_gets_AUTHENTICATION_REJECT()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Intercept = message =>
        {
            if (message is AuthenticationRequest) ue.Send(new AuthenticationResponse(OctetString.FromHex("0011223344556677")));
            return message is AuthenticationRequest;
        };
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "AUTHENTICATION REJECT"], ue.Names);
    }

    [Fact]
    public void A_vector_without_separation_bit_is_refused_with_26_and_the_attach_rejected()
    {
        var bench = new TestBench(null, Alice with { Amf = 0x0000 });
        ScriptedUe ue = bench.NewUe();
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "ATTACH REJECT"], ue.Names);
    }

    [Fact]
    public void A_UE_that_is_ahead_resynchronises_and_attaches()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached(prepare: each => each.Usim = new(new Milenage(Alice.K, Alice.Opc), 0x20_0000, 8));
        Assert.Equal(2, ue.Count("AUTHENTICATION REQUEST"));
        Assert.Contains("SQN RESYNCHRONISED", bench.States);
        Assert.Equal(0x20_0020UL, bench.Hss.Find(Alice.Imsi)!.Sqn);
    }

    [Fact]
    public void A_UE_that_always_says_synch_failure_is_refused_in_the_end()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ulong ahead = 0x1_0000;
        ue.Intercept = message =>
        {
            if (message is not AuthenticationRequest request) return false;
            var stubborn = new Usim(new Milenage(Alice.K, Alice.Opc), ahead += 0x1_0000, 8);
            ue.Send(new AuthenticationFailure(EmmCause.SynchFailure) { AuthenticationFailureParameter = ((UsimAnswer.SynchFailure)stubborn.Authenticate(request.Rand, request.Autn)).Auts });
            return true;
        };
        ue.Attach();
        bench.Run(200);
        Assert.Equal("ATTACH REJECT", ue.Names.Last());
        Assert.Equal(3, ue.Count("AUTHENTICATION REQUEST"));
    }

    [Theory]
    [InlineData((byte)17)]
    [InlineData((byte)8)]
    public void An_unknown_IMSI_is_rejected_with_the_configured_cause(byte cause)
    {
        var bench = new TestBench(new EpcConfig { Causes = new() { UnknownSubscriber = cause } });
        ScriptedUe ue = bench.NewUe(Alice with { Imsi = Imsi.Parse("001019999999999") });
        ue.Attach();
        bench.Run(100);
        Assert.Equal((EmmCause)cause, ue.Last<AttachReject>().EmmCause);
        Assert.Empty(bench.Core.Ues);
    }

    [Fact]
    public void An_unknown_GUTI_leads_to_identification()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached(prepare: each => each.Guti = new Guti(Plmn.Parse("001/01"), 2, 1, new(0xDEADBEEF)));
        Assert.Equal("IDENTITY REQUEST", ue.Names.First());
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void Asked_for_the_IMSI_a_UE_that_shows_something_else_is_let_go()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Guti = new Guti(Plmn.Parse("001/01"), 2, 1, new(0xDEADBEEF));
        ue.Intercept = message =>
        {
            if (message is IdentityRequest) ue.Send(new IdentityResponse(new MobileTmsi(1)));
            return message is IdentityRequest;
        };
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["IDENTITY REQUEST"], ue.Names);
        Assert.Equal(0, bench.Ran.Connections);
    }

    [Theory]
    [InlineData(EpsAttachType.EpsAttach, CombinedResult.Combined, EpsAttachResult.EpsOnly, false, null, null)]
    [InlineData(EpsAttachType.Combined, CombinedResult.Combined, EpsAttachResult.Combined, true, null, null)]
    [InlineData(EpsAttachType.Combined, CombinedResult.SmsOnly, EpsAttachResult.Combined, true, null, AdditionalUpdateResult.SmsOnly)]
    [InlineData(EpsAttachType.Combined, CombinedResult.EpsOnly, EpsAttachResult.EpsOnly, false, EmmCause.CsDomainNotAvailable, null)]
    public void The_result_echoes_what_was_asked(EpsAttachType asked, CombinedResult policy, EpsAttachResult result, bool hasLai, EmmCause? cause, AdditionalUpdateResult? additional)
    {
        var bench = new TestBench(new EpcConfig { Features = new() { Combined = policy } });
        AttachAccept accept = bench.Attached(prepare: each => each.AttachType = asked).Last<AttachAccept>();
        Assert.Equal((result, cause, additional), (accept.EpsAttachResult, accept.EmmCause, accept.AdditionalUpdateResult));
        Assert.Equal(hasLai, accept.LocationAreaIdentification is not null);
        Assert.Equal(hasLai, accept.MsIdentity is MobileTmsi);
    }

    [Fact]
    public void The_accept_says_what_phones_look_for()
    {
        var bench = new TestBench(new EpcConfig { TrackingAreas = [new(1), new(7)] });
        AttachAccept accept = bench.Attached().Last<AttachAccept>();
        Assert.Equal(TimeSpan.FromMinutes(9), accept.T3412Value.Value);
        Assert.Equal([1, 7], accept.TaiList.Areas().Select(area => (int)area.Tac.Value));
        Assert.True(accept.EpsNetworkFeatureSupport!.Value.ImsVops);
        Assert.False(accept.EpsNetworkFeatureSupport!.Value.EmcBs);
        Assert.Equal(2, accept.EpsNetworkFeatureSupport!.Value.Octets.Length);
    }

    [Fact]
    public void Emergency_attach_is_refused_where_it_is_off()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.AttachType = EpsAttachType.Emergency;
        ue.Attach();
        bench.Run(50);
        ue.Attach(new ImeiIdentity("35209900176148"));
        bench.Run(50);
        Assert.Equal([EmmCause.NetworkFailure, EmmCause.ImeiNotAccepted], ue.Received.OfType<AttachReject>().Select(reject => reject.EmmCause));
    }

    [Fact]
    public void A_refused_tracking_area_rejects_with_its_cause()
    {
        var bench = new TestBench(new EpcConfig { Features = new() { RefusedAreas = [new(new(9), 12)] } });
        ScriptedUe ue = bench.NewUe();
        ue.Tac = 9;
        ue.Attach();
        bench.Run(50);
        Assert.Equal(EmmCause.TrackingAreaNotAllowed, ue.Last<AttachReject>().EmmCause);
    }

    [Fact]
    public void A_security_mode_reject_aborts_the_attach()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Intercept = message =>
        {
            if (message is SecurityModeCommand) ue.SendRaw(OctetString.Wrap(NasCodec.Encode(new SecurityModeReject(EmmCause.UeSecurityCapabilitiesMismatch))));
            return message is SecurityModeCommand;
        };
        ue.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "SECURITY MODE COMMAND"], ue.Names);
        Assert.Contains(bench.Events, entry => entry is { Name: "ATTACH ABORTED", Detail: "SECURITY MODE REJECT #23" });
        Assert.Equal(0, bench.Ran.Connections);
    }
}
