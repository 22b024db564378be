using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DRB-ToAddMod, TS 36.331 §6.3.2.</summary>
public sealed record DrbToAddMod : IRrcType, IExtensible
{
    public int? EpsBearerIdentity { get; set; }

    public DrbId DrbIdentity { get; set; }

    public PdcpConfig? PdcpConfig { get; set; }

    public RlcConfig? RlcConfig { get; set; }

    public int? LogicalChannelIdentity { get; set; }

    public LogicalChannelConfig? LogicalChannelConfig { get; set; }

    public bool DrbTypeChange { get; set; }

    public RlcConfigV1250? RlcConfigV1250 { get; set; }

    public RlcConfigV1510? RlcConfigV1510 { get; set; }

    public SetupRelease<RlcConfigV1530>? RlcConfigV1530 { get; set; }

    public int? LogicalChannelIdentityR15 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 5, extensible: true);
        EpsBearerIdentity = u.OptionalInteger("eps-BearerIdentity", EpsBearerIdentity, 0, 15);
        DrbIdentity = u.DrbId("drb-Identity", DrbIdentity);
        PdcpConfig = u.OptionalItem("pdcp-Config", PdcpConfig);
        RlcConfig = u.OptionalChoice("rlc-Config", RlcConfig);
        LogicalChannelIdentity = u.OptionalInteger("logicalChannelIdentity", LogicalChannelIdentity, 3, 10);
        LogicalChannelConfig = u.OptionalItem("logicalChannelConfig", LogicalChannelConfig);
        u.Group(2);
        DrbTypeChange = u.Flag("drb-TypeChange-r12", DrbTypeChange, "toMCG");
        RlcConfigV1250 = u.OptionalItem("rlc-Config-v1250", RlcConfigV1250);
        u.EndGroup();
        u.SkipAdditions(2);
        u.Group(1);
        RlcConfigV1510 = u.OptionalItem("rlc-Config-v1510", RlcConfigV1510);
        u.EndGroup();
        u.Group(3, notDecoded: 0b010);
        RlcConfigV1530 = u.OptionalSetupRelease("rlc-Config-v1530", RlcConfigV1530);
        LogicalChannelIdentityR15 = u.OptionalInteger("logicalChannelIdentity-r15", LogicalChannelIdentityR15, 32, 38);
        u.EndGroup();
        u.End();
    }
}
