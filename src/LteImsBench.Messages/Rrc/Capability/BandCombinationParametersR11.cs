using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandCombinationParameters-r11, TS 36.331 §6.3.6.</summary>
public sealed record BandCombinationParametersR11 : IRrcType, IExtensible
{
    public SequenceOf<BandParametersR11> BandParameterList { get; set; } = [];

    public BitString? SupportedBandwidthCombinationSet { get; set; }

    public bool MultipleTimingAdvance { get; set; }

    public bool SimultaneousRxTx { get; set; }

    public BandInfoEutra BandInfoEutra { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        BandParameterList = u.List("bandParameterList-r11", BandParameterList, 1, 64);
        SupportedBandwidthCombinationSet = u.OptionalBitString(
            "supportedBandwidthCombinationSet-r11", SupportedBandwidthCombinationSet, 1, 32);
        MultipleTimingAdvance = u.Flag("multipleTimingAdvance-r11", MultipleTimingAdvance, "supported");
        SimultaneousRxTx = u.Flag("simultaneousRx-Tx-r11", SimultaneousRxTx, "supported");
        BandInfoEutra = u.Item("bandInfoEUTRA-r11", BandInfoEutra);
        u.End();
    }
}
