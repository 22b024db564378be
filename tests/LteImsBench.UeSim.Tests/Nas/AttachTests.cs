using System.Net;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;
using LteImsBench.UeSim.Nas;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

public sealed class AttachTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void An_ordinary_attach_runs_its_ladder_under_every_algorithm(int eea, int eia)
    {
        var rig = new NasRig();
        (rig.Mme.Eea, rig.Mme.Eia) = (eea, eia);

        UeOutcome outcome = rig.Attach();

        Assert.True(outcome.IsSuccess, outcome.Words);
        Assert.Equal(["ATTACH REQUEST", "AUTHENTICATION RESPONSE", "SECURITY MODE COMPLETE", "ATTACH COMPLETE"], rig.Mme.Names);
        Assert.Equal(EmmState.Registered, rig.Nas.Emm.State);
        Assert.Equal(rig.Mme.Guti, rig.Nas.Emm.Guti);
        Assert.Contains("EMM-REGISTERED", rig.Bench.Names);
        var pdn = Assert.Single(rig.Opened);
        Assert.Equal("internet", pdn.Apn);
        Assert.Equal(IPAddress.Parse("10.45.0.3"), Assert.Single(pdn.PCscfs));
        Assert.Equal(IPAddress.Parse("10.45.0.1"), Assert.Single(pdn.Dns));
        Assert.Equal(1400, pdn.Mtu);
    }

    [Fact]
    public void The_first_attach_is_plain_with_the_IMSI_and_no_key()
    {
        var rig = new NasRig(new UeSettings { AttachType = AttachType.Combined });
        rig.Attach();

        AttachRequest request = rig.Mme.Last<AttachRequest>();
        Assert.Equal(0x07, rig.Mme.Wire[0][0]);
        Assert.Equal(EpsAttachType.Combined, request.EpsAttachType);
        Assert.Equal(rig.Settings.Imsi, Assert.IsType<ImsiIdentity>(request.EpsMobileIdentity).Imsi);
        Assert.False(request.NasKeySetIdentifier.HasKey);
        Assert.Equal(0b1111, request.UeNetworkCapability.EncryptionAlgorithms);
        Assert.Equal(0b1110, request.UeNetworkCapability.IntegrityAlgorithms);
        Assert.Equal(PdnType.Ipv4v6, Assert.IsType<PdnConnectivityRequest>(request.EsmMessageContainer.Message).PdnType);
    }

    [Fact]
    public void The_APN_waits_for_ciphering_and_comes_when_asked_for()
    {
        var rig = new NasRig(new UeSettings { Apn = "internet", PdnType = PdnType.Ipv4v6 });
        Assert.True(rig.Attach().IsSuccess);

        var request = (PdnConnectivityRequest)rig.Mme.Last<AttachRequest>().EsmMessageContainer.Message!;
        Assert.True(request.EsmInformationTransferFlag);
        Assert.Null(request.AccessPointName);
        EsmInformationResponse information = rig.Mme.Last<EsmInformationResponse>();
        Assert.Equal("internet", information.AccessPointName!.Value.Name);
        ProtocolConfigurationOptions options = information.ProtocolConfigurationOptions!.Value;
        foreach (PcoIdentifier wanted in (PcoIdentifier[])[PcoIdentifier.PCscfIpv4, PcoIdentifier.PCscfIpv6, PcoIdentifier.DnsIpv4, PcoIdentifier.DnsIpv6,
            PcoIdentifier.Ipv4LinkMtu, PcoIdentifier.Ipcp, PcoIdentifier.AddressViaNas, PcoIdentifier.LocalAddressInTft])
            Assert.True(options.Has(wanted), wanted.ToString());
    }

    [Fact]
    public void K_eNB_follows_from_the_count_of_SECURITY_MODE_COMPLETE()
    {
        var rig = new NasRig(new UeSettings { Apn = "internet" });
        AsKeyMaterial? keys = null;
        rig.Mme.On<EsmInformationResponse>(_ =>
        {
            keys = ((IRrcUser)rig.Nas).AsKeys;
            rig.Mme.AcceptAttach();
        });
        Assert.True(rig.Attach().IsSuccess);

        // SECURITY MODE COMPLETE was the first message of the context: uplink count 0 (TS 33.401 §A.3).
        Assert.Equal(EpsKeys.KEnb(rig.Mme.KAsme, 0), keys!.KEnb);
    }

    [Fact]
    public void A_second_attach_is_protected_and_names_the_GUTI()
    {
        var rig = new NasRig();
        rig.Attach();
        rig.Bench.Await(() => rig.Nas.DetachAsync(switchOff: false, CancellationToken.None));
        rig.Mme.On<AttachRequest>(_ => rig.Mme.AcceptAttach());

        Assert.True(rig.Attach().IsSuccess);

        AttachRequest request = rig.Mme.Last<AttachRequest>();
        Assert.Equal(rig.Mme.Guti, Assert.IsType<GutiIdentity>(request.EpsMobileIdentity).Guti);
        Assert.Equal(1, request.NasKeySetIdentifier.Value);
        Assert.Equal(0x17, rig.Mme.Wire[rig.Mme.Received.IndexOf(request)][0]);
        Assert.Equal(rig.Mme.Guti.STmsi, rig.Link.Requests[^1].STmsi);

        // Without a new security mode command K_eNB follows from the ATTACH REQUEST: after SECURITY MODE COMPLETE, ATTACH COMPLETE and DETACH REQUEST, count 3.
        Assert.Equal(EpsKeys.KEnb(rig.Mme.KAsme, 3), ((IRrcUser)rig.Nas).AsKeys!.KEnb);
    }

    [Theory]
    [InlineData(EmmCause.IllegalUe, "EMM #3", true)]
    [InlineData(EmmCause.EsmFailure, "EMM #19", false)]
    [InlineData(EmmCause.PlmnNotAllowed, "EMM #11", false)]
    public void A_rejection_ends_it_with_the_cause(EmmCause cause, string words, bool disablesUsim)
    {
        var rig = new NasRig();
        rig.Mme.On<AttachRequest>(_ => rig.Mme.SendPlain(new AttachReject(cause)));

        var refused = Assert.IsType<UeOutcome.Refused>(rig.Attach());

        Assert.Equal(words, refused.Cause);
        Assert.Equal(EmmState.Deregistered, rig.Nas.Emm.State);
        Assert.Equal(disablesUsim, rig.Nas.Emm.IsUsimInvalid);
    }

    [Fact]
    public void Silence_is_met_five_times_with_T3410_and_T3411()
    {
        var rig = new NasRig();
        rig.Mme.Ignore<AttachRequest>();

        UeOutcome outcome = rig.Bench.Await(() => rig.Nas.AttachAsync(CancellationToken.None), seconds: 200);

        Assert.IsType<UeOutcome.Timeout>(outcome);
        Assert.Equal(5, rig.Mme.Received.Count);
        Assert.InRange(rig.Bench.Loop.Clock.Elapsed.TotalSeconds, 124.9, 125.2);  // 5 * (15 + 10)
        Assert.Equal(5, rig.Link.LocalReleases);
    }

    [Fact]
    public void A_rejected_connection_is_asked_for_again_after_the_time_that_the_cell_names()
    {
        var rig = new NasRig();
        rig.Link.FailNext(new(EstablishmentResult.Rejected, TimeSpan.FromSeconds(4)));
        Assert.True(rig.Attach().IsSuccess);
        Assert.Equal(2, rig.Link.Requests.Count);
        Assert.InRange(rig.Bench.Loop.Clock.Elapsed.TotalSeconds, 4, 4.2);
    }

    [Fact]
    public void Cancelling_gives_up_at_once()
    {
        var rig = new NasRig();
        rig.Mme.Ignore<AttachRequest>();
        using var stop = new CancellationTokenSource();
        Task<UeOutcome> attach = rig.Bench.Loop.Start(() => rig.Nas.AttachAsync(stop.Token));
        rig.Bench.Run(1);
        stop.Cancel();
        Assert.IsType<UeOutcome.Cancelled>(rig.Bench.Await(() => attach, seconds: 0.01));
        Assert.Equal(EmmState.Deregistered, rig.Nas.Emm.State);
    }

    [Fact]
    public void Switching_off_cancels_an_attach_for_good()
    {
        var rig = new NasRig();
        rig.Mme.Ignore<AttachRequest>();
        Task<UeOutcome> attach = rig.Bench.Loop.Start(() => rig.Nas.AttachAsync(CancellationToken.None));
        rig.Bench.Run(1);
        rig.Nas.SwitchOff();
        rig.Link.Release();
        Assert.IsType<UeOutcome.Cancelled>(rig.Bench.Await(() => attach, seconds: 0.01));
        rig.Bench.Run(30);
        Assert.Single(rig.Mme.Received);
        Assert.Equal(EmmState.Deregistered, rig.Nas.Emm.State);
    }

    [Fact]
    public void An_attach_waits_for_the_end_of_the_connection_before_it()
    {
        var rig = new NasRig();
        rig.Attach();
        rig.Bench.Await(() => rig.Nas.DetachAsync(switchOff: false, CancellationToken.None));
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Link.Released = released.Task;
        rig.Mme.On<AttachRequest>(_ => rig.Mme.AcceptAttach());
        Task<UeOutcome> attach = rig.Bench.Loop.Start(() => rig.Nas.AttachAsync(CancellationToken.None));
        rig.Bench.Run(0.05);
        Assert.Single(rig.Mme.Received.OfType<AttachRequest>());

        // What ends the old connection must not end the new procedure.
        ((IRrcUser)rig.Nas).OnReleased(ConnectionEnd.Released);
        released.SetResult();
        Assert.True(rig.Bench.Await(() => attach, seconds: 1).IsSuccess);
    }
}
