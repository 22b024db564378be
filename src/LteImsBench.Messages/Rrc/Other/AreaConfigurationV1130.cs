using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AreaConfiguration-v1130, TS 36.331 §6.3.6.</summary>
public sealed record AreaConfigurationV1130 : IRrcType
{
    public TrackingAreaCodeListV1130 TrackingAreaCodeListV1130 { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        TrackingAreaCodeListV1130 = u.Item("trackingAreaCodeList-v1130", TrackingAreaCodeListV1130);
        u.End();
    }
}
