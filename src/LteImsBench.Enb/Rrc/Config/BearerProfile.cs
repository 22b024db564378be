using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;
using L2Channel = LteImsBench.L2.Mac.LogicalChannelConfig;
using L2Pdcp = LteImsBench.L2.Pdcp;
using L2Rlc = LteImsBench.L2.Rlc;

namespace LteImsBench.Enb.Rrc.Config;

/// <summary>How a DRB of one QCI is configured at both ends; the QCIs of TS 23.203 table 6.1.7.</summary>
/// <param name="IsAcknowledged">RLC AM, else UM in both directions.</param>
/// <param name="Priority">Logical channel priority: SRB1 has 1, SRB2 3.</param>
/// <param name="Group">Logical channel group of buffer status reports.</param>
/// <param name="Class">The scheduler's class.</param>
internal sealed record BearerProfile(bool IsAcknowledged, byte Priority, byte Group, TrafficClass Class)
{
    private const int PdcpSnBits = 12;
    private const int RlcUmSnBits = 10;
    private const int ReorderingMs = 50;
    private const int BucketMs = 100;

    private static readonly L2Rlc.RlcAmConfig Am = new()
    {
        PollRetransmitMs = 120,
        PollPdu = 64,
        PollKiloBytes = 750,
        MaxRetxThreshold = 16,
        ReorderingMs = ReorderingMs,
        StatusProhibitMs = 50,
    };

    private static readonly Dictionary<byte, BearerProfile> Profiles = new()
    {
        [1] = new(false, 2, 1, TrafficClass.Guaranteed) { DiscardMs = 100 },
        [2] = new(false, 5, 1, TrafficClass.Guaranteed) { DiscardMs = 150 },
        [3] = new(false, 6, 1, TrafficClass.Guaranteed) { DiscardMs = 50 },
        [4] = new(true, 7, 1, TrafficClass.Guaranteed) { DiscardMs = 300 },
        [5] = new(true, 4, 2, TrafficClass.Signalling),
        [6] = new(true, 8, 3, TrafficClass.BestEffort),
        [7] = new(false, 9, 3, TrafficClass.BestEffort) { DiscardMs = 100 },
        [8] = new(true, 10, 3, TrafficClass.BestEffort),
        [9] = new(true, 11, 3, TrafficClass.BestEffort),
        [65] = new(false, 2, 1, TrafficClass.Guaranteed) { DiscardMs = 100 },
        [66] = new(false, 5, 1, TrafficClass.Guaranteed) { DiscardMs = 100 },
        [69] = new(true, 4, 2, TrafficClass.Signalling),
        [70] = new(true, 8, 3, TrafficClass.BestEffort),
    };

    /// <summary>discardTimer in ms; null is infinity.</summary>
    public int? DiscardMs { get; init; }

    /// <summary>The profile of a QCI, or null for one that this cell does not serve.</summary>
    public static BearerProfile? Of(byte qci) => Profiles.GetValueOrDefault(qci);

    public RlcConfig RlcForUe() => IsAcknowledged
        ? SrbProfile.ForUe(Am)
        : new RlcConfig.UmBiDirectional
        {
            UlUmRlc = new() { SnFieldLength = RlcUmSnBits },
            DlUmRlc = new() { SnFieldLength = RlcUmSnBits, TReordering = ReorderingMs },
        };

    public L2Rlc.RlcConfig RlcForNetwork() => IsAcknowledged
        ? Am
        : new L2Rlc.RlcUmConfig { TransmitSnBits = RlcUmSnBits, ReceiveSnBits = RlcUmSnBits, ReorderingMs = ReorderingMs };

    public PdcpConfig PdcpForUe() => new()
    {
        DiscardTimer = DiscardMs ?? Scale.Infinity,
        RlcAm = IsAcknowledged ? new() { StatusReportRequired = true } : null,
        RlcUm = IsAcknowledged ? null : new() { PdcpSnSize = PdcpSnSize.Len12Bits },
    };

    public L2Pdcp.PdcpConfig PdcpForNetwork() => new() { SnBits = PdcpSnBits, DiscardMs = DiscardMs, StatusReportRequired = IsAcknowledged };

    public LogicalChannelConfig ChannelForUe(in ErabQos qos) => new()
    {
        UlSpecificParameters = new()
        {
            Priority = Priority,
            PrioritisedBitRate = PrioritisedBitRate(qos.GbrUplink),
            BucketSizeDuration = BucketMs,
            LogicalChannelGroup = Group,
        },
    };

    public L2Channel ChannelForNetwork(Core.Identity.Lcid lcid, in ErabQos qos) => new(lcid, Priority)
    {
        PrioritisedKiloBytesPerSecond = KiloBytesPerSecond(qos.GbrDownlink),
        BucketSizeDurationMs = BucketMs,
        LogicalChannelGroup = Group,
    };

    // The values that a release 8 UE knows; a guaranteed rate is rounded up.
    private static int PrioritisedBitRate(uint guaranteedKbps)
    {
        int wanted = Math.Max(8, KiloBytesPerSecond(guaranteedKbps));
        foreach (int rate in (ReadOnlySpan<int>)[8, 16, 32, 64, 128, 256])
        {
            if (rate >= wanted) return rate;
        }

        return Scale.Infinity;
    }

    private static int KiloBytesPerSecond(uint kbps) => (int)((kbps + 7) / 8);
}
