using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.UeSim.Mac;
using ChannelConfig = LteImsBench.L2.Mac.LogicalChannelConfig;
using MacConfig = LteImsBench.UeSim.Mac.MacMainConfig;
using PhrSettings = LteImsBench.UeSim.Mac.PhrConfig;

namespace LteImsBench.UeSim.Rrc.Translation;

/// <summary>From mac-MainConfig and logicalChannelConfig to what MAC takes.</summary>
internal static class MacTranslation
{
    // BSR and HARQ defaults of an ul-SCH-Config that leaves them out keep what was there.
    public static MacConfig Apply(MacConfig present, ExplicitOrDefault<Messages.Rrc.MacMainConfig> message)
    {
        if (message.Explicit is not { } config) return MacConfig.Default;
        MacConfig result = present with { TimeAlignmentTimer = new MacTimerLength(CommonTranslation.Finite(config.TimeAlignmentTimerDedicated)) };
        if (config.UlSchConfig is { } uplink)
        {
            result = result with
            {
                MaxHarqTransmissions = uplink.MaxHarqTx is { } max and > 0 ? max : present.MaxHarqTransmissions,
                PeriodicBsrTimer = uplink.PeriodicBsrTimer is { } timer ? CommonTranslation.Finite(timer) : null,
                RetxBsrTimer = CommonTranslation.Finite(uplink.RetxBsrTimer) ?? present.RetxBsrTimer,
            };
        }

        if (config.PhrConfig is { } headroom)
        {
            result = result with
            {
                Phr = headroom.Setup is { } setup
                    ? new PhrSettings(
                        CommonTranslation.Finite(setup.PeriodicPhrTimer), setup.ProhibitPhrTimer, CommonTranslation.Finite(setup.DlPathlossChange))
                    : null,
            };
        }

        return result;
    }

    /// <summary>The default of SRB1 or SRB2, TS 36.331 §9.2.1.</summary>
    public static ChannelConfig DefaultSrb(Lcid srb) =>
        new(srb, srb == Lcid.Srb1 ? 1 : 3) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 };

    /// <summary>A channel without ul-SpecificParameters has nothing to send by.</summary>
    public static ChannelConfig Channel(Lcid lcid, Messages.Rrc.LogicalChannelConfig? config) =>
        config?.UlSpecificParameters is not { } uplink
            ? new(lcid, 16)
            : new(lcid, uplink.Priority)
            {
                PrioritisedKiloBytesPerSecond = CommonTranslation.Finite(uplink.PrioritisedBitRate),
                BucketSizeDurationMs = CommonTranslation.Finite(uplink.BucketSizeDuration) ?? 50,
                LogicalChannelGroup = uplink.LogicalChannelGroup,
            };
}
