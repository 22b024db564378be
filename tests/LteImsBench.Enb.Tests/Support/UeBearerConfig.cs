using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using L2Channel = LteImsBench.L2.Mac.LogicalChannelConfig;
using L2Pdcp = LteImsBench.L2.Pdcp;
using L2Rlc = LteImsBench.L2.Rlc;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>From the configurations of RRC to those of L2, at the UE's end.</summary>
internal static class UeBearerConfig
{
    public static L2Rlc.RlcConfig Rlc(RlcConfig config) => config switch
    {
        RlcConfig.Am am => new L2Rlc.RlcAmConfig
        {
            PollRetransmitMs = am.UlAmRlc.TPollRetransmit,
            PollPdu = Finite(am.UlAmRlc.PollPdu),
            PollKiloBytes = Finite(am.UlAmRlc.PollByte),
            MaxRetxThreshold = am.UlAmRlc.MaxRetxThreshold,
            ReorderingMs = am.DlAmRlc.TReordering,
            StatusProhibitMs = am.DlAmRlc.TStatusProhibit,
        },
        RlcConfig.UmBiDirectional um => new L2Rlc.RlcUmConfig
        {
            TransmitSnBits = um.UlUmRlc.SnFieldLength,
            ReceiveSnBits = um.DlUmRlc.SnFieldLength,
            ReorderingMs = um.DlUmRlc.TReordering,
        },
        _ => throw new NotSupportedException(config.ToString()),
    };

    public static L2Pdcp.PdcpConfig Pdcp(PdcpConfig config) => new()
    {
        SnBits = config.RlcUm is { PdcpSnSize: PdcpSnSize.Len7Bits } ? 7 : 12,
        DiscardMs = config.DiscardTimer is { } timer ? Finite(timer) : null,
        StatusReportRequired = config.RlcAm?.StatusReportRequired ?? false,
    };

    public static L2Channel Channel(Lcid lcid, LogicalChannelConfig config) => new(lcid, config.UlSpecificParameters!.Priority)
    {
        PrioritisedKiloBytesPerSecond = Finite(config.UlSpecificParameters.PrioritisedBitRate),
        BucketSizeDurationMs = config.UlSpecificParameters.BucketSizeDuration,
        LogicalChannelGroup = config.UlSpecificParameters.LogicalChannelGroup,
    };

    private static int? Finite(int value) => value == Scale.Infinity ? null : value;
}
