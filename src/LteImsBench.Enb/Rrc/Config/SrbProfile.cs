using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using L2Channel = LteImsBench.L2.Mac.LogicalChannelConfig;
using L2Rlc = LteImsBench.L2.Rlc;

namespace LteImsBench.Enb.Rrc.Config;

/// <summary>SRB1 and SRB2: the defaults of TS 36.331 §9.2.1, stated explicitly and with more retransmissions.</summary>
internal static class SrbProfile
{
    /// <summary>The network's end.</summary>
    public static L2Rlc.RlcAmConfig Rlc { get; } = new() { MaxRetxThreshold = 8 };

    public static SrbToAddMod ForUe(Lcid srb) => new()
    {
        SrbIdentity = srb.Value,
        RlcConfig = new SrbRlcConfig.ExplicitValue(ForUe(Rlc)),
        LogicalChannelConfig = new LogicalChannelConfig
        {
            UlSpecificParameters = new()
            {
                Priority = Priority(srb),
                PrioritisedBitRate = Scale.Infinity,
                BucketSizeDuration = 50,
                LogicalChannelGroup = 0,
            },
        },
    };

    public static L2Channel ChannelForNetwork(Lcid srb) =>
        new(srb, Priority(srb)) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 };

    /// <summary>The UE's end of an AM bearer whose network end is <paramref name="rlc"/>: both transmitters and both receivers alike.</summary>
    public static RlcConfig ForUe(L2Rlc.RlcAmConfig rlc) => new RlcConfig.Am
    {
        UlAmRlc = new()
        {
            TPollRetransmit = rlc.PollRetransmitMs,
            PollPdu = rlc.PollPdu ?? Scale.Infinity,
            PollByte = rlc.PollKiloBytes ?? Scale.Infinity,
            MaxRetxThreshold = rlc.MaxRetxThreshold,
        },
        DlAmRlc = new() { TReordering = rlc.ReorderingMs, TStatusProhibit = rlc.StatusProhibitMs },
    };

    private static int Priority(Lcid srb) => srb == Lcid.Srb1 ? 1 : 3;
}
