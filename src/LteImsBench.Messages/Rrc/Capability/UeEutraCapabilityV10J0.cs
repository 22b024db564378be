using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-Capability-v10j0-IEs, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityV10J0 : IRrcType, IExtensible
{
    public RfParametersV10J0? RfParametersV10J0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        RfParametersV10J0 = u.OptionalItem("rf-Parameters-v10j0", RfParametersV10J0);
        u.Tail();
        u.End();
    }
}
