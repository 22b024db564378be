using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>A UE MAC over a PHY that notes, with its radio bearers, a subframe at a time.</summary>
internal sealed class MacRig : IUeMacNotifier, IRadioBearerNotifier
{
    public static readonly UeMacConfig Common = new(
        new RachConfig
        {
            Preambles = 52,
            GroupAPreambles = 52,
            InitialTargetPowerDbm = -104,
            PowerRampingStepDb = 6,
            MaxTransmissions = 3,
            ResponseWindow = 10,
            ContentionResolutionTimer = 32,
            MaxMsg3Transmissions = 4,
            PrachConfigIndex = 3,
        },
        new UeCommonConfig
        {
            UplinkPrbCount = 25,
            PrachConfigIndex = 3,
            PrachFrequencyOffset = 4,
            PrachRootSequence = 128,
            ZeroCorrelationZone = 5,
            ReferenceSignalPower = 0,
            PdschPb = 0,
            Pusch = new(1, false, 2, false, false, 0, false, 0),
            Pucch = new(1, 1, 0, 12),
            Power = new(-85, 7, -107, 6, 0, 3, 0),
        },
        new MacTimerLength(null));

    public MacRig()
    {
        Bearers = new(RadioBearersSide.Ue, this);
        Mac = new(_ => Phy, Bearers, this, new Random(3));
        Mac.Configure(Common);
    }

    public FakeUePhy Phy { get; } = new();

    public RadioBearers Bearers { get; }

    public UeMac Mac { get; }

    public Tti Now { get; private set; } = new(99);

    public int RandomAccesses { get; private set; }

    public int Problems { get; private set; }

    public int UplinkControlReleases { get; private set; }

    public List<byte[]> Ccch { get; } = [];

    /// <summary>Runs whole subframes.</summary>
    public void Run(int subframes = 1)
    {
        for (int i = 0; i < subframes; i++)
        {
            Now += 1;
            Mac.OnSubframe(Now);
        }
    }

    /// <summary>Runs up to and including a subframe.</summary>
    public void RunTo(Tti tti)
    {
        while (Now < tti) Run();
    }

    public bool Receive(Rnti rnti, byte[] block, RntiKind kind = RntiKind.CRnti) => Mac.OnTransportBlock(Now, rnti, kind, block);

    public void Grant(Rnti rnti, byte prbs = 6, byte mcs = 6, bool ndi = true) =>
        Mac.OnGrant(new UplinkGrant(Now, rnti, FirstPrb: 2, prbs, mcs, ndi, CyclicShift: 0, Tpc: 1, CqiRequest: false));

    public void OnCellFound(in FoundCell cell)
    {
    }

    public void OnNoCell()
    {
    }

    public void OnMib(Tti tti, ReadOnlySpan<byte> mib)
    {
    }

    public void OnSubframe(Tti tti)
    {
    }

    public void OnBroadcast(Tti tti, ReadOnlySpan<byte> pdu)
    {
    }

    public void OnPaging(Tti tti, ReadOnlySpan<byte> pdu)
    {
    }

    public void OnRandomAccessComplete() => RandomAccesses++;

    public void OnRandomAccessProblem() => Problems++;

    public void OnUplinkControlReleased() => UplinkControlReleases++;

    public void OnSync(bool inSync)
    {
    }

    public void OnCcch(ReadOnlySpan<byte> rrcPdu) => Ccch.Add(rrcPdu.ToArray());

    public void OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
    }

    public void OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
    }

    public void OnIntegrityFailure(Lcid srb)
    {
    }

    public void OnMaxRetransmissions(Lcid lcid)
    {
    }
}
