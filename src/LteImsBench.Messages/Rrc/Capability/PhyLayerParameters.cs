using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParameters : IRrcType
{
    public bool UeTxAntennaSelectionSupported { get; set; }

    public bool UeSpecificRefSigsSupported { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        UeTxAntennaSelectionSupported = u.Boolean("ue-TxAntennaSelectionSupported", UeTxAntennaSelectionSupported);
        UeSpecificRefSigsSupported = u.Boolean("ue-SpecificRefSigsSupported", UeSpecificRefSigsSupported);
        u.End();
    }
}
