using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RLC-Config-v1250, TS 36.331 §6.3.2.</summary>
public sealed record RlcConfigV1250 : IRrcType
{
    public bool UlExtendedRlcLiField { get; set; }

    public bool DlExtendedRlcLiField { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        UlExtendedRlcLiField = u.Boolean("ul-extended-RLC-LI-Field-r12", UlExtendedRlcLiField);
        DlExtendedRlcLiField = u.Boolean("dl-extended-RLC-LI-Field-r12", DlExtendedRlcLiField);
        u.End();
    }
}
