using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RS-ConfigSSB-NR-r15, TS 36.331 §6.3.5.</summary>
public sealed record RsConfigSsbNr : IRrcType, IExtensible
{
    private static readonly Scale SubcarrierSpacingSsbScale = new("kHz15 kHz30 kHz120 kHz240");

    public MtcSsbNr MeasTimingConfig { get; set; } = new();

    public int SubcarrierSpacingSsb { get; set; }

    public SequenceOf<int>? SsbPositionQclCellsToRemoveListNr { get; set; }

    public SequenceOf<int>? SsbPositionQclCellsToRemoveListNrR17 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        MeasTimingConfig = u.Item("measTimingConfig-r15", MeasTimingConfig);
        SubcarrierSpacingSsb = u.Scale("subcarrierSpacingSSB-r15", SubcarrierSpacingSsb, SubcarrierSpacingSsbScale);
        u.SkipAdditions(1);
        u.Group(3, notDecoded: 0b011);
        SsbPositionQclCellsToRemoveListNr = u.OptionalList(
            "ssb-PositionQCL-CellsToRemoveListNR-r16", SsbPositionQclCellsToRemoveListNr, 1, 32,
            static (c, v) => c.Integer(null, v, 0, 1007));
        u.EndGroup();
        u.Group(4, notDecoded: 0b0111);
        SsbPositionQclCellsToRemoveListNrR17 = u.OptionalList(
            "ssb-PositionQCL-CellsToRemoveListNR-r17", SsbPositionQclCellsToRemoveListNrR17, 1, 32,
            static (c, v) => c.Integer(null, v, 0, 1007));
        u.EndGroup();
        u.End();
    }
}
