using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-Capability-v9a0-IEs, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityV9A0 : IRrcType, IExtensible
{
    public uint? FeatureGroupIndRel9Add { get; set; }

    public UeEutraCapabilityAddXddMode? FddAddUeEutraCapabilities { get; set; }

    public UeEutraCapabilityAddXddMode? TddAddUeEutraCapabilities { get; set; }

    public IratParametersUtraV9C0? InterRatParametersUtraV9C0 { get; set; }

    public PhyLayerParametersV9D0? PhyLayerParametersV9D0 { get; set; }

    public RfParametersV9E0? RfParametersV9E0 { get; set; }

    public IratParametersUtraV9H0? InterRatParametersUtraV9H0 { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public OtdoaPositioningCapabilities? OtdoaPositioningCapabilities { get; set; }

    public RfParametersV10F0? RfParametersV10F0 { get; set; }

    public RfParametersV10I0? RfParametersV10I0 { get; set; }

    public OctetString? LateNonCriticalExtensionValue { get; set; }

    public RfParametersV11D0? RfParametersV11D0 { get; set; }

    public OtherParametersV11D0? OtherParametersV11D0 { get; set; }

    public OctetString? LateNonCriticalExtension2 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4);
        FeatureGroupIndRel9Add = u.OptionalBits("featureGroupIndRel9Add-r9", FeatureGroupIndRel9Add, 32);
        FddAddUeEutraCapabilities = u.OptionalItem("fdd-Add-UE-EUTRA-Capabilities-r9", FddAddUeEutraCapabilities);
        TddAddUeEutraCapabilities = u.OptionalItem("tdd-Add-UE-EUTRA-Capabilities-r9", TddAddUeEutraCapabilities);
        u.NonCritical(2);
        InterRatParametersUtraV9C0 = u.OptionalItem("interRAT-ParametersUTRA-v9c0", InterRatParametersUtraV9C0);
        u.NonCritical(2);
        PhyLayerParametersV9D0 = u.OptionalItem("phyLayerParameters-v9d0", PhyLayerParametersV9D0);
        u.NonCritical(2);
        RfParametersV9E0 = u.OptionalItem("rf-Parameters-v9e0", RfParametersV9E0);
        u.NonCritical(3);
        InterRatParametersUtraV9H0 = u.OptionalItem("interRAT-ParametersUTRA-v9h0", InterRatParametersUtraV9H0);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        OtdoaPositioningCapabilities = u.OptionalItem("otdoa-PositioningCapabilities-r10", OtdoaPositioningCapabilities);
        u.NonCritical(2);
        RfParametersV10F0 = u.OptionalItem("rf-Parameters-v10f0", RfParametersV10F0);
        u.NonCritical(3);
        RfParametersV10I0 = u.OptionalItem("rf-Parameters-v10i0", RfParametersV10I0);
        LateNonCriticalExtensionValue = u.OptionalContaining<UeEutraCapabilityV10J0>(
            "lateNonCriticalExtension", LateNonCriticalExtensionValue);
        u.NonCritical(3);
        RfParametersV11D0 = u.OptionalItem("rf-Parameters-v11d0", RfParametersV11D0);
        OtherParametersV11D0 = u.OptionalItem("otherParameters-v11d0", OtherParametersV11D0);
        u.NonCritical(2);
        LateNonCriticalExtension2 = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension2);
        u.Tail();
        u.End();
    }
}
