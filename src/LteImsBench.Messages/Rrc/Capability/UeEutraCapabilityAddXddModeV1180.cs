using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-CapabilityAddXDD-Mode-v1180, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapabilityAddXddModeV1180 : IRrcType
{
    public MbmsParameters MbmsParameters { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        MbmsParameters = u.Item("mbms-Parameters-r11", MbmsParameters);
        u.End();
    }
}
