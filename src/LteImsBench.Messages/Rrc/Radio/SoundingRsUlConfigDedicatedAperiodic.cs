using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SoundingRS-UL-ConfigDedicatedAperiodic-r10, TS 36.331 §6.3.2.</summary>
public sealed record SoundingRsUlConfigDedicatedAperiodic : IRrcType
{
    public int SrsConfigIndexAp { get; set; }

    public SequenceOf<SrsConfigAp>? SrsConfigApDciFormat4 { get; set; }

    public SetupRelease<SrsActivateAp>? SrsActivateAp { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        SrsConfigIndexAp = u.Integer("srs-ConfigIndexAp-r10", SrsConfigIndexAp, 0, 31);
        SrsConfigApDciFormat4 = u.OptionalList("srs-ConfigApDCI-Format4-r10", SrsConfigApDciFormat4, 1, 3);
        SrsActivateAp = u.OptionalSetupRelease("srs-ActivateAp-r10", SrsActivateAp);
        u.End();
    }
}

/// <summary>srs-ActivateAp-r10 of SoundingRS-UL-ConfigDedicatedAperiodic-r10.</summary>
public sealed record SrsActivateAp : IRrcType, IExtensible
{
    public SrsConfigAp SrsConfigApDciFormat0 { get; set; } = new();

    public SrsConfigAp SrsConfigApDciFormat1A2B2C { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        SrsConfigApDciFormat0 = u.Item("srs-ConfigApDCI-Format0-r10", SrsConfigApDciFormat0);
        SrsConfigApDciFormat1A2B2C = u.Item("srs-ConfigApDCI-Format1a2b2c-r10", SrsConfigApDciFormat1A2B2C);
        u.End();
    }
}
