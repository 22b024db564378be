using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoDedicated-v1250, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoDedicatedV1250 : IRrcType
{
    public bool AlternativeCodebookEnabledFor4Tx { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AlternativeCodebookEnabledFor4Tx = u.Boolean("alternativeCodebookEnabledFor4TX-r12", AlternativeCodebookEnabledFor4Tx);
        u.End();
    }
}
