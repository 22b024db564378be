using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-CapabilityAddXDD-Mode-v1130, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityAddXddModeV1130 : IRrcType, IExtensible
{
    public PhyLayerParametersV1130? PhyLayerParametersV1130 { get; set; }

    public MeasParametersV1130? MeasParametersV1130 { get; set; }

    public OtherParameters? OtherParameters { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        PhyLayerParametersV1130 = u.OptionalItem("phyLayerParameters-v1130", PhyLayerParametersV1130);
        MeasParametersV1130 = u.OptionalItem("measParameters-v1130", MeasParametersV1130);
        OtherParameters = u.OptionalItem("otherParameters-r11", OtherParameters);
        u.End();
    }
}
