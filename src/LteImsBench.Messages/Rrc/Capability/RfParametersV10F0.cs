using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v10f0, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV10F0 : IRrcType
{
    public uint? ModifiedMprBehavior { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        ModifiedMprBehavior = u.OptionalBits("modifiedMPR-Behavior-r10", ModifiedMprBehavior, 32);
        u.End();
    }
}
