using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v10j0, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV10J0 : IRrcType
{
    public bool MultiNsPmax { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MultiNsPmax = u.Flag("multiNS-Pmax-r10", MultiNsPmax, "supported");
        u.End();
    }
}
