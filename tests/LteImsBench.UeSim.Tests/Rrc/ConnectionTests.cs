using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Tests.Fakes;
using EstablishmentCause = LteImsBench.Messages.S1.EstablishmentCause;

namespace LteImsBench.UeSim.Tests.Rrc;

public sealed class ConnectionTests
{
    private readonly RrcRig _rig = new();

    [Fact]
    public void A_connection_is_set_up_over_random_access_and_carries_the_NAS_message()
    {
        _rig.Camp();
        _rig.ServeSetup();
        Assert.Equal(EstablishmentResult.Connected, _rig.Establish().Result);
        _rig.Bench.Run(0.1);

        RrcConnectionRequest request = _rig.Cell.Last<RrcConnectionRequest>();
        Assert.IsType<InitialUeIdentity.RandomValue>(request.UeIdentity);
        Assert.Equal(EstablishmentCause.MoSignalling, request.EstablishmentCause);
        RrcConnectionSetupComplete complete = _rig.Cell.Last<RrcConnectionSetupComplete>();
        Assert.Equal((1, 1, "07606f"), (complete.RrcTransactionIdentifier, complete.SelectedPlmnIdentity, complete.DedicatedInfoNas.ToHex()));
        Assert.Equal(["CELL FOUND", "CAMPED", "RANDOM ACCESS COMPLETE", "RRC CONNECTED"], _rig.Bench.Names);
        Assert.Equal(_rig.Cell.CRnti, _rig.Rrc.Mac.CRnti);
        Assert.Equal(20, _rig.Cell.Dedicated.SchedulingRequest!.Value.ConfigIndex);
        Assert.Equal(40, _rig.Cell.Dedicated.PeriodicCqi!.Value.ConfigIndex);
    }

    [Fact]
    public void A_registered_UE_names_its_S_TMSI()
    {
        _rig.Camp();
        _rig.ServeSetup();
        STmsi identity = new(1, new(0xCAFE));
        _rig.Establish(identity);
        Assert.Equal(identity, Assert.IsType<InitialUeIdentity.STmsi>(_rig.Cell.Last<RrcConnectionRequest>().UeIdentity).Value);
    }

    [Fact]
    public void A_rejection_names_its_wait_time()
    {
        _rig.Camp();
        _rig.Cell.OnRrc = _ => _rig.Cell.SendCcch(new RrcConnectionReject { WaitTime = 7 });
        Assert.Equal(new EstablishmentOutcome(EstablishmentResult.Rejected, TimeSpan.FromSeconds(7)), _rig.Establish());
        Assert.Equal(RrcState.Idle, _rig.Rrc.State);
    }

    [Fact]
    public void T300_ends_an_attempt_and_the_next_one_may_succeed()
    {
        _rig.Camp();
        _rig.Cell.AnswersPreambles = false;
        double start = _rig.Bench.Loop.Clock.Elapsed.TotalSeconds;
        Assert.Equal(EstablishmentResult.Timeout, _rig.Establish().Result);
        Assert.InRange(_rig.Bench.Loop.Clock.Elapsed.TotalSeconds - start, 0.99, 1.01);
        _rig.Cell.AnswersPreambles = true;
        _rig.ServeSetup();
        Assert.Equal(EstablishmentResult.Connected, _rig.Establish().Result);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Security_mode_and_what_follows_work_under_every_algorithm(int eea, int eia)
    {
        _rig.Camp();
        _rig.ServeSetup();
        _rig.Establish();
        _rig.Bench.Run(0.1);
        _rig.Secure(eia, eea);
        Assert.Equal(2, _rig.Cell.Last<SecurityModeComplete>().RrcTransactionIdentifier);
        Assert.Contains("AS SECURITY", _rig.Bench.Names);

        _rig.AddDrb();
        Assert.Equal(3, _rig.Cell.Last<RrcConnectionReconfigurationComplete>().RrcTransactionIdentifier);
        Assert.Equal([OctetString.FromHex("076065")], _rig.Nas);
        Assert.Equal([new EpsBearerId(5)], _rig.Rrc.Bearers);
        Assert.Equal(1, _rig.BearerChanges);

        Assert.True(_rig.Rrc.SendPacket(new(5), [0x45, 1, 2, 3]));
        _rig.Cell.Bearers.SendData(new(5), [0x45, 4, 5, 6]);
        Assert.True(_rig.Rrc.SendNas(OctetString.FromHex("076060")));
        _rig.Bench.Run(0.2);
        Assert.Equal([0x45, 1, 2, 3], Assert.Single(_rig.Cell.Packets).Packet);
        Assert.Equal([0x45, 4, 5, 6], Assert.Single(_rig.Packets).Packet);
        Assert.IsType<UlInformationTransfer>(_rig.Cell.Received[^1]);
    }

    [Fact]
    public void A_command_whose_MAC_I_is_wrong_is_refused()
    {
        _rig.Camp();
        _rig.ServeSetup();
        _rig.Establish();
        _rig.Bench.Run(0.1);
        _rig.AsKeys = new(RrcRig.KAsme, OctetString.Wrap(new byte[32]));
        _rig.Cell.Bearers.StartIntegrity(RrcRig.Keys(), L2.LinkWays.Transmit);
        _rig.Cell.Send(new SecurityModeCommand
        {
            RrcTransactionIdentifier = 2,
            SecurityConfigSmc = new() { SecurityAlgorithmConfig = new() { CipheringAlgorithm = 2, IntegrityProtAlgorithm = 2 } },
        });
        _rig.Bench.Run(0.2);
        Assert.Equal(2, _rig.Cell.Last<SecurityModeFailure>().RrcTransactionIdentifier);
    }

    [Fact]
    public void The_capability_is_sent_for_E_UTRA_alone()
    {
        _rig.Connect();
        _rig.Cell.Send(new UeCapabilityEnquiry { RrcTransactionIdentifier = 1, UeCapabilityRequest = [RatType.Utra, RatType.Eutra] });
        _rig.Bench.Run(0.2);
        UeCapabilityRatContainer container = Assert.Single(_rig.Cell.Last<UeCapabilityInformation>().UeCapabilityRatContainerList);
        Assert.Equal(RatType.Eutra, container.RatType);
        Assert.InRange(container.UeCapabilityRatContainerValue.Length, 20, 64);
    }

    [Fact]
    public void Bearers_are_released_and_added_again_and_a_configuration_beyond_the_UE_is_a_failure()
    {
        _rig.Connect();
        Reconfigure(new() { DrbToReleaseList = [new DrbId(1)] });
        Assert.Empty(_rig.Rrc.Bearers);
        Reconfigure(new() { DrbToAddModList = RrcRig.Drb.DrbToAddModList });
        Assert.Equal([new EpsBearerId(5)], _rig.Rrc.Bearers);

        // A second DRB on the logical channel of the first one.
        DrbToAddMod other = RrcRig.Drb.DrbToAddModList![0] with { DrbIdentity = new(2), EpsBearerIdentity = 6 };
        Reconfigure(new() { DrbToAddModList = [other] });
        _rig.Bench.Run(0.5);
        Assert.Contains("RADIO LINK FAILURE", _rig.Bench.Names);
        Assert.Equal(ReestablishmentCause.ReconfigurationFailure, _rig.Cell.Last<RrcConnectionReestablishmentRequest>().ReestablishmentCause);
    }

    [Fact]
    public void A_counter_check_is_answered_with_what_differs()
    {
        _rig.Connect();
        _rig.Rrc.SendPacket(new(5), [0x45, 1]);
        _rig.Bench.Run(0.2);
        _rig.Cell.Send(new CounterCheck { DrbCountMsbInfoList = [new() { DrbIdentity = new(1) }] });
        _rig.Bench.Run(0.2);
        Assert.Empty(_rig.Cell.Last<CounterCheckResponse>().DrbCountInfoList);

        _rig.Cell.Send(new CounterCheck { DrbCountMsbInfoList = [new() { DrbIdentity = new(1), CountMsbUplink = 3 }, new() { DrbIdentity = new(4), CountMsbUplink = 2, CountMsbDownlink = 1 }] });
        _rig.Bench.Run(0.2);
        Assert.Equal(
            [(1, 1L, 0L), (4, 256L, 128L)],
            _rig.Cell.Last<CounterCheckResponse>().DrbCountInfoList.Select(entry => ((int)entry.DrbIdentity.Value, entry.CountUplink, entry.CountDownlink)));
    }

    [Fact]
    public void A_report_of_the_random_access_is_given_when_asked_for()
    {
        _rig.Connect();
        _rig.Cell.Send(new UeInformationRequest { RrcTransactionIdentifier = 3, RachReportReq = true });
        _rig.Bench.Run(0.2);
        Assert.Equal(1, _rig.Cell.Last<UeInformationResponse>().RachReport!.NumberOfPreamblesSent);
    }

    [Theory]
    [InlineData(ReleaseCause.Other, "Released")]
    [InlineData(ReleaseCause.LoadBalancingTaUrequired, "LoadBalancing")]
    public void A_release_takes_effect_after_60_ms(ReleaseCause cause, string end)
    {
        _rig.Connect();
        _rig.Cell.Send(new RrcConnectionRelease { ReleaseCause = cause });
        _rig.Bench.Run(0.05);
        Assert.Equal(RrcState.Connected, _rig.Rrc.State);
        Assert.False(_rig.Rrc.SendNas(OctetString.FromHex("076060")));
        _rig.Bench.Run(0.05);
        Assert.Equal([end], _rig.Ends.Select(entry => entry.ToString()));
        Assert.Equal(RrcState.Idle, _rig.Rrc.State);
        Assert.Null(_rig.Rrc.Mac.CRnti);

        _rig.ServeSetup();
        Assert.Equal(EstablishmentResult.Connected, _rig.Establish().Result);
        _rig.Bench.Run(0.2);
        Assert.True(_rig.Rrc.IsConnected);
    }

    [Fact]
    public void The_end_of_a_release_can_be_waited_for()
    {
        _rig.Connect();
        _rig.Cell.Send(new RrcConnectionRelease { ReleaseCause = ReleaseCause.Other });
        _rig.Bench.Run(0.03);
        Assert.False(_rig.Rrc.Released.IsCompleted);
        _rig.ServeSetup();
        EstablishmentOutcome outcome = _rig.Bench.Await(async () =>
        {
            await _rig.Rrc.Released;
            return new Tuple<EstablishmentOutcome>(await _rig.Rrc.EstablishAsync(new(EstablishmentCause.MoData, OctetString.FromHex("07606f"), null, null), CancellationToken.None));
        }).Item1;
        Assert.Equal(EstablishmentResult.Connected, outcome.Result);
        Assert.Single(_rig.Ends);
    }

    [Fact]
    public void Switching_off_ends_everything_and_switching_on_begins_anew()
    {
        _rig.Connect();
        _rig.Rrc.SwitchOff();
        Assert.Null(_rig.Rrc.Cell);
        _rig.Bench.Run(0.5);
        Assert.Equal(RrcState.Null, _rig.Rrc.State);
        Assert.True(_rig.Camp().IsSuccess);
        _rig.ServeSetup();
        Assert.Equal(EstablishmentResult.Connected, _rig.Establish().Result);
    }

    [Fact]
    public void Whatever_comes_on_SRB1_does_no_harm()
    {
        _rig.Connect();
        var random = new Random(8);
        byte[][] seeds =
        [
            RrcCodec.Encode(new RrcConnectionReconfiguration { RadioResourceConfigDedicated = RrcRig.Drb }),
            RrcCodec.Encode(new RrcConnectionReconfiguration { RadioResourceConfigDedicated = RrcRig.Srb1Setup }),
            RrcCodec.Encode(new UeCapabilityEnquiry { UeCapabilityRequest = [RatType.Eutra] }),
            RrcCodec.Encode(new DlInformationTransfer { DedicatedInfoType = new DedicatedInfoType.DedicatedInfoNas(OctetString.FromHex("076065")) }),
        ];
        for (int round = 0; round < 3000; round++)
        {
            byte[] octets = [.. seeds[random.Next(seeds.Length)]];
            for (int flips = random.Next(1, 4); flips > 0; flips--) octets[random.Next(octets.Length)] ^= (byte)(1 << random.Next(8));
            if (random.Next(3) == 0) octets = octets[..random.Next(1, octets.Length)];

            // On the loop, where L2 calls: what a message starts goes on there.
            _rig.Bench.Loop.Start(() =>
            {
                ((L2.IRadioBearerNotifier)_rig.Rrc).OnSrb(Lcid.Srb1, octets);
                ((L2.IRadioBearerNotifier)_rig.Rrc).OnCcch(octets);
                return Task.CompletedTask;
            });
            if (round % 50 == 0) _rig.Bench.Run(0.01);
            if (!_rig.Rrc.IsConnected) return;         // a flip made a release or a configuration that cannot be applied
        }
    }

    private void Reconfigure(RadioResourceConfigDedicated config)
    {
        _rig.Cell.Send(new RrcConnectionReconfiguration { RrcTransactionIdentifier = 0, RadioResourceConfigDedicated = config });
        _rig.Bench.Run(0.2);
    }
}
