using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Rrc;
using PdcpSettings = LteImsBench.L2.Pdcp.PdcpConfig;
using RlcSettings = LteImsBench.L2.Rlc.RlcConfig;

namespace LteImsBench.UeSim.Rrc.Translation;

/// <summary>From rlc-Config and pdcp-Config to what layer 2 takes; <c>null</c> where the UE cannot comply.</summary>
internal static class BearerTranslation
{
    public static RlcSettings? Srb(SrbRlcConfig? config) => Known(config switch
    {
        SrbRlcConfig.ExplicitValue { Value: Messages.Rrc.RlcConfig.Am am } => Am(am),
        SrbRlcConfig.DefaultValue or null => RlcAmConfig.SrbDefault,
        _ => null,
    });

    public static RlcSettings? Drb(Messages.Rrc.RlcConfig? config) => Known(config switch
    {
        Messages.Rrc.RlcConfig.Am am => Am(am),
        Messages.Rrc.RlcConfig.UmBiDirectional um => new RlcUmConfig
        {
            TransmitSnBits = um.UlUmRlc.SnFieldLength,
            ReceiveSnBits = um.DlUmRlc.SnFieldLength,
            ReorderingMs = um.DlUmRlc.TReordering,
        },
        Messages.Rrc.RlcConfig.UmUniDirectionalUl um => new RlcUmConfig { TransmitSnBits = um.UlUmRlc.SnFieldLength, ReceiveSnBits = null },
        Messages.Rrc.RlcConfig.UmUniDirectionalDl um => new RlcUmConfig
        {
            TransmitSnBits = null,
            ReceiveSnBits = um.DlUmRlc.SnFieldLength,
            ReorderingMs = um.DlUmRlc.TReordering,
        },
        _ => null,
    });

    /// <summary>Null for header compression, which the UE does not support, and where a size is missing that the RLC mode needs.</summary>
    public static PdcpSettings? Pdcp(Messages.Rrc.PdcpConfig? config, RlcSettings rlc) => (config, rlc) switch
    {
        (null or { HeaderCompression: not HeaderCompression.NotUsed }, _) => null,
        (_, RlcAmConfig) => new()
        {
            DiscardMs = Discard(config),
            StatusReportRequired = config.RlcAm?.StatusReportRequired ?? false,
        },
        ({ RlcUm: { } um }, _) => new() { SnBits = um.PdcpSnSize == PdcpSnSize.Len7Bits ? 7 : 12, DiscardMs = Discard(config) },
        _ => null,
    };

    private static int? Discard(Messages.Rrc.PdcpConfig config) => config.DiscardTimer is { } discard ? CommonTranslation.Finite(discard) : null;

    // A value of a later release is below zero.
    private static RlcSettings? Known(RlcSettings? config) => config switch
    {
        RlcAmConfig am when am.PollRetransmitMs < 0 || am.MaxRetxThreshold < 0 || am.ReorderingMs < 0 || am.StatusProhibitMs < 0 => null,
        RlcUmConfig um when um.ReorderingMs < 0 => null,
        _ => config,
    };

    private static RlcAmConfig Am(Messages.Rrc.RlcConfig.Am config) => new()
    {
        PollRetransmitMs = config.UlAmRlc.TPollRetransmit,
        PollPdu = CommonTranslation.Finite(config.UlAmRlc.PollPdu),
        PollKiloBytes = CommonTranslation.Finite(config.UlAmRlc.PollByte),
        MaxRetxThreshold = config.UlAmRlc.MaxRetxThreshold,
        ReorderingMs = config.DlAmRlc.TReordering,
        StatusProhibitMs = config.DlAmRlc.TStatusProhibit,
    };
}
