using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PLMN-Info-r15, TS 36.331 §6.3.1.</summary>
public sealed record PlmnInfoR15 : IRrcType
{
    public bool UpperLayerIndication { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        UpperLayerIndication = u.Flag("upperLayerIndication-r15", UpperLayerIndication);
        u.End();
    }
}
