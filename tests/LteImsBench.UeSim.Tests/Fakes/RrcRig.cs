using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;
using LteImsBench.Security;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Rrc.Connection;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>The access stratum of a UE between a fake cell and a NAS that notes.</summary>
internal sealed class RrcRig : IRrcUser
{
    public static readonly OctetString KAsme = OctetString.Wrap([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    public RrcRig(bool recordsPdus = false)
    {
        Bench = new(recordsPdus);
        Cell = new(Bench);
        Rrc = new(new(Bench.Loop.Clock, Bench.Log, new UeSettings(), new Random(5), Cell.Connect)
        {
            User = () => this,
            Packets = (bearer, packet) => Packets.Add((bearer, packet.ToArray())),
        });
    }

    public TestBench Bench { get; }

    public FakeCell Cell { get; }

    public UeRrc Rrc { get; }

    public List<OctetString> Nas { get; } = [];

    public List<(EpsBearerId Bearer, byte[] Packet)> Packets { get; } = [];

    public List<ConnectionEnd> Ends { get; } = [];

    public List<bool> Pages { get; } = [];

    public int BearerChanges { get; private set; }

    public AsKeyMaterial? AsKeys { get; set; } = new(KAsme, EpsKeys.KEnb(KAsme, 0));

    public STmsi? STmsi { get; set; }

    public static RadioResourceConfigDedicated Srb1Setup => new()
    {
        SrbToAddModList = [new SrbToAddMod { SrbIdentity = 1, RlcConfig = new SrbRlcConfig.DefaultValue(), LogicalChannelConfig = ExplicitOrDefault<LogicalChannelConfig>.Default }],
        MacMainConfig = new MacMainConfig
        {
            UlSchConfig = new() { MaxHarqTx = 4, PeriodicBsrTimer = 20, RetxBsrTimer = 320 },
            TimeAlignmentTimerDedicated = Scale.Infinity,
            PhrConfig = new PhrConfig { PeriodicPhrTimer = 50, ProhibitPhrTimer = 0, DlPathlossChange = 3 },
        },
        PhysicalConfigDedicated = new()
        {
            PdschConfigDedicated = new() { PA = PdschPA.DB0 },
            SchedulingRequestConfig = new SchedulingRequestConfig { SrPucchResourceIndex = 3, SrConfigIndex = 20, DsrTransMax = 64 },
            CqiReportConfig = new() { CqiReportPeriodic = new CqiReportPeriodic { CqiPucchResourceIndex = 1, CqiPmiConfigIndex = 40, SimultaneousAckNackAndCqi = true } },
        },
    };

    public static RadioResourceConfigDedicated Drb => new()
    {
        SrbToAddModList = [new SrbToAddMod { SrbIdentity = 2, RlcConfig = new SrbRlcConfig.DefaultValue(), LogicalChannelConfig = ExplicitOrDefault<LogicalChannelConfig>.Default }],
        DrbToAddModList =
        [
            new DrbToAddMod
            {
                EpsBearerIdentity = 5,
                DrbIdentity = new(1),
                PdcpConfig = new() { RlcAm = new() { StatusReportRequired = true } },
                RlcConfig = new Messages.Rrc.RlcConfig.Am
                {
                    UlAmRlc = new() { TPollRetransmit = 45, PollPdu = Scale.Infinity, PollByte = Scale.Infinity, MaxRetxThreshold = 4 },
                    DlAmRlc = new() { TReordering = 35, TStatusProhibit = 0 },
                },
                LogicalChannelIdentity = 3,
                LogicalChannelConfig = new() { UlSpecificParameters = new() { Priority = 13, PrioritisedBitRate = 8, BucketSizeDuration = 50, LogicalChannelGroup = 3 } },
            },
        ],
    };

    public static AsSecurity Keys(int eia = 2, int eea = 2)
    {
        OctetString kEnb = EpsKeys.KEnb(KAsme, 0);
        return new(eia, eea, EpsKeys.RrcIntegrity(kEnb, eia), EpsKeys.RrcEncryption(kEnb, eea), EpsKeys.UpEncryption(kEnb, eea));
    }

    public UeOutcome Camp() => Bench.Await(() => Rrc.CampAsync(TimeSpan.FromSeconds(5), CancellationToken.None), seconds: 6);

    /// <summary>Answers a connection request with a setup.</summary>
    public void ServeSetup() => Cell.OnRrc = message =>
    {
        if (message is not RrcConnectionRequest) return;
        Cell.OpenSrb1();
        Cell.SendCcch(new RrcConnectionSetup { RrcTransactionIdentifier = 1, RadioResourceConfigDedicated = Srb1Setup });
    };

    public EstablishmentOutcome Establish(STmsi? sTmsi = null) => Bench.Await(
        () => Rrc.EstablishAsync(new(EstablishmentCause.MoSignalling, OctetString.FromHex("07606f"), sTmsi, null), CancellationToken.None));

    /// <summary>Camps, connects, secures, and adds SRB2 and a DRB.</summary>
    public void Connect()
    {
        Assert.True(Camp().IsSuccess);
        ServeSetup();
        Assert.Equal(EstablishmentResult.Connected, Establish().Result);
        Bench.Run(0.1);
        Secure();
        AddDrb();
    }

    public void Secure(int eia = 2, int eea = 2)
    {
        // TS 33.401 §7.2.4.5: the command is integrity protected, not ciphered, and what comes after it is both.
        Cell.Bearers.StartIntegrity(Keys(eia, eea));
        Cell.Send(new SecurityModeCommand
        {
            RrcTransactionIdentifier = 2,
            SecurityConfigSmc = new() { SecurityAlgorithmConfig = new() { CipheringAlgorithm = eea, IntegrityProtAlgorithm = eia } },
        });
        Cell.OnRrc = message =>
        {
            if (message is SecurityModeComplete) Cell.Bearers.StartCiphering();
        };
        Bench.Run(0.2);
    }

    public void AddDrb()
    {
        Cell.Send(new RrcConnectionReconfiguration { RrcTransactionIdentifier = 3, RadioResourceConfigDedicated = Drb, DedicatedInfoNasList = [OctetString.FromHex("076065")] });
        Cell.Bearers.AddSrb(Lcid.Srb2, RlcAmConfig.SrbDefault);
        Cell.Multiplexer.Configure(new(Lcid.Srb2, 3));
        Cell.Bearers.AddDrb(new(new(1), new(5), new(3)), new RlcAmConfig(), new() { StatusReportRequired = true });
        Cell.Multiplexer.Configure(new(new(3), 13));
        Bench.Run(0.2);
    }

    public int Cells { get; private set; }

    public void OnCell() => Cells++;

    public void OnNas(OctetString message) => Nas.Add(message);

    public void OnBearersChanged() => BearerChanges++;

    public void OnReleased(ConnectionEnd end) => Ends.Add(end);

    public void OnPaged(bool byImsi) => Pages.Add(byImsi);
}
