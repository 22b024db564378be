using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectToAddMod-v9e0, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectToAddModV9E0 : IRrcType
{
    public MeasObjectEutraV9E0? MeasObjectEutraV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasObjectEutraV9E0 = u.OptionalItem("measObjectEUTRA-v9e0", MeasObjectEutraV9E0);
        u.End();
    }
}
