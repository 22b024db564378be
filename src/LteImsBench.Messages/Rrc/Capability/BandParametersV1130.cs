using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandParameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record BandParametersV1130 : IRrcType
{
    private static readonly Scale SupportedCsiProcScale = new("n1 n3 n4");

    public int SupportedCsiProc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedCsiProc = u.Scale("supportedCSI-Proc-r11", SupportedCsiProc, SupportedCsiProcScale);
        u.End();
    }
}
