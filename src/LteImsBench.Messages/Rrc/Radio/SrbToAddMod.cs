using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SRB-ToAddMod, TS 36.331 §6.3.2.</summary>
public sealed record SrbToAddMod : IRrcType, IExtensible
{
    public int SrbIdentity { get; set; }

    public SrbRlcConfig? RlcConfig { get; set; }

    public ExplicitOrDefault<LogicalChannelConfig>? LogicalChannelConfig { get; set; }

    public SetupRelease<RlcConfigV1530>? RlcConfigV1530 { get; set; }

    public RlcConfigV1510? RlcConfigV1560 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        SrbIdentity = u.Integer("srb-Identity", SrbIdentity, 1, 2);
        RlcConfig = u.OptionalChoice("rlc-Config", RlcConfig);
        LogicalChannelConfig = u.OptionalExplicitOrDefault("logicalChannelConfig", LogicalChannelConfig);
        u.Group(4, notDecoded: 0b1101);
        RlcConfigV1530 = u.OptionalSetupRelease("rlc-Config-v1530", RlcConfigV1530);
        u.EndGroup();
        u.Group(1);
        RlcConfigV1560 = u.OptionalItem("rlc-Config-v1560", RlcConfigV1560);
        u.EndGroup();
        u.End();
    }
}

/// <summary>rlc-Config of SRB-ToAddMod.</summary>
public abstract record SrbRlcConfig : IRrcChoice<SrbRlcConfig>
{
    public static Alternatives<SrbRlcConfig> Alternatives { get; } = new Alternatives<SrbRlcConfig>()
        .Add("explicitValue", static () => new ExplicitValue(new RlcConfig.Am()))
        .Add("defaultValue", static () => new DefaultValue());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>explicitValue</c>.</summary>
    public sealed record ExplicitValue(RlcConfig Value) : SrbRlcConfig
    {
        public RlcConfig Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }

    /// <summary>Alternative <c>defaultValue</c>.</summary>
    public sealed record DefaultValue : SrbRlcConfig
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }
}
