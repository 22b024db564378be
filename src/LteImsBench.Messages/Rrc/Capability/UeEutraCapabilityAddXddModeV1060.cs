using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-CapabilityAddXDD-Mode-v1060, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityAddXddModeV1060 : IRrcType, IExtensible
{
    public PhyLayerParametersV1020? PhyLayerParametersV1060 { get; set; }

    public uint? FeatureGroupIndRel10V1060 { get; set; }

    public IratParametersCdma20001XrttV1020? InterRatParametersCdma2000V1060 { get; set; }

    public IratParametersUtraTddV1020? InterRatParametersUtraTddV1060 { get; set; }

    public OtdoaPositioningCapabilities? OtdoaPositioningCapabilities { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4, extensible: true);
        PhyLayerParametersV1060 = u.OptionalItem("phyLayerParameters-v1060", PhyLayerParametersV1060);
        FeatureGroupIndRel10V1060 = u.OptionalBits("featureGroupIndRel10-v1060", FeatureGroupIndRel10V1060, 32);
        InterRatParametersCdma2000V1060 = u.OptionalItem("interRAT-ParametersCDMA2000-v1060", InterRatParametersCdma2000V1060);
        InterRatParametersUtraTddV1060 = u.OptionalItem("interRAT-ParametersUTRA-TDD-v1060", InterRatParametersUtraTddV1060);
        u.Group(1);
        OtdoaPositioningCapabilities = u.OptionalItem("otdoa-PositioningCapabilities-r10", OtdoaPositioningCapabilities);
        u.EndGroup();
        u.End();
    }
}
