using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-CapabilityAddXDD-Mode-r9, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityAddXddMode : IRrcType, IExtensible
{
    public PhyLayerParameters? PhyLayerParameters { get; set; }

    public uint? FeatureGroupIndicators { get; set; }

    public uint? FeatureGroupIndRel9Add { get; set; }

    public IratParametersGeran? InterRatParametersGeran { get; set; }

    public IratParametersUtraV920? InterRatParametersUtra { get; set; }

    public IratParametersCdma20001XrttV920? InterRatParametersCdma2000 { get; set; }

    public NeighCellSiAcquisitionParameters? NeighCellSiAcquisitionParameters { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 7, extensible: true);
        PhyLayerParameters = u.OptionalItem("phyLayerParameters-r9", PhyLayerParameters);
        FeatureGroupIndicators = u.OptionalBits("featureGroupIndicators-r9", FeatureGroupIndicators, 32);
        FeatureGroupIndRel9Add = u.OptionalBits("featureGroupIndRel9Add-r9", FeatureGroupIndRel9Add, 32);
        InterRatParametersGeran = u.OptionalItem("interRAT-ParametersGERAN-r9", InterRatParametersGeran);
        InterRatParametersUtra = u.OptionalItem("interRAT-ParametersUTRA-r9", InterRatParametersUtra);
        InterRatParametersCdma2000 = u.OptionalItem("interRAT-ParametersCDMA2000-r9", InterRatParametersCdma2000);
        NeighCellSiAcquisitionParameters = u.OptionalItem("neighCellSI-AcquisitionParameters-r9", NeighCellSiAcquisitionParameters);
        u.End();
    }
}
