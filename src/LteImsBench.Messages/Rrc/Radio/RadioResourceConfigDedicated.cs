using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigDedicated : IRrcType, IExtensible
{
    public SequenceOf<SrbToAddMod>? SrbToAddModList { get; set; }

    public SequenceOf<DrbToAddMod>? DrbToAddModList { get; set; }

    public SequenceOf<DrbId>? DrbToReleaseList { get; set; }

    public ExplicitOrDefault<MacMainConfig>? MacMainConfig { get; set; }

    public SpsConfig? SpsConfig { get; set; }

    public PhysicalConfigDedicated? PhysicalConfigDedicated { get; set; }

    public SetupRelease<RlfTimersAndConstants>? RlfTimersAndConstants { get; set; }

    public MeasSubframePatternPCell? MeasSubframePatternPCell { get; set; }

    public SequenceOf<SrbToAddMod>? SrbToAddModListExt { get; set; }

    public SequenceOf<DrbToAddMod>? DrbToAddModListR15 { get; set; }

    public SequenceOf<DrbId>? DrbToReleaseListR15 { get; set; }

    public SequenceOf<int>? Dummy { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 6, extensible: true);
        SrbToAddModList = u.OptionalList("srb-ToAddModList", SrbToAddModList, 1, 2);
        DrbToAddModList = u.OptionalList("drb-ToAddModList", DrbToAddModList, 1, 11);
        DrbToReleaseList = u.OptionalList("drb-ToReleaseList", DrbToReleaseList, 1, 11, static (c, v) => c.DrbId(null, v));
        MacMainConfig = u.OptionalExplicitOrDefault("mac-MainConfig", MacMainConfig);
        SpsConfig = u.OptionalItem("sps-Config", SpsConfig);
        PhysicalConfigDedicated = u.OptionalItem("physicalConfigDedicated", PhysicalConfigDedicated);
        u.Group(1);
        RlfTimersAndConstants = u.OptionalSetupRelease("rlf-TimersAndConstants-r9", RlfTimersAndConstants);
        u.EndGroup();
        u.Group(1);
        MeasSubframePatternPCell = u.OptionalChoice("measSubframePatternPCell-r10", MeasSubframePatternPCell);
        u.EndGroup();
        u.SkipAdditions(4);
        u.Group(8, notDecoded: 0b0001_1110);
        SrbToAddModListExt = u.OptionalList("srb-ToAddModListExt-r15", SrbToAddModListExt, 1, 1);
        DrbToAddModListR15 = u.OptionalList("drb-ToAddModList-r15", DrbToAddModListR15, 1, 15);
        DrbToReleaseListR15 = u.OptionalList("drb-ToReleaseList-r15", DrbToReleaseListR15, 1, 15, static (c, v) => c.DrbId(null, v));
        Dummy = u.OptionalList("dummy", Dummy, 1, 2, static (c, v) => c.Integer(null, v, 1, 2));
        u.EndGroup();
        u.End();
    }
}
