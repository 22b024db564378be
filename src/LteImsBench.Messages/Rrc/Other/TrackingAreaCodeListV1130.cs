using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TrackingAreaCodeList-v1130, TS 36.331 §6.3.6.</summary>
public sealed record TrackingAreaCodeListV1130 : IRrcType
{
    public SequenceOf<PlmnIdentity> PlmnIdentityPerTacList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentityPerTacList = u.List("plmn-Identity-perTAC-List-r11", PlmnIdentityPerTacList, 1, 8);
        u.End();
    }
}
