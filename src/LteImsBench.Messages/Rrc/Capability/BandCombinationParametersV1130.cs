using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandCombinationParameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record BandCombinationParametersV1130 : IRrcType, IExtensible
{
    public bool MultipleTimingAdvance { get; set; }

    public bool SimultaneousRxTx { get; set; }

    public SequenceOf<BandParametersV1130>? BandParameterList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        MultipleTimingAdvance = u.Flag("multipleTimingAdvance-r11", MultipleTimingAdvance, "supported");
        SimultaneousRxTx = u.Flag("simultaneousRx-Tx-r11", SimultaneousRxTx, "supported");
        BandParameterList = u.OptionalList("bandParameterList-r11", BandParameterList, 1, 64);
        u.End();
    }
}
