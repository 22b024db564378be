using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SchedulingRequestConfig, TS 36.331 §6.3.2.</summary>
public sealed record SchedulingRequestConfig : IRrcType
{
    private static readonly Scale DsrTransMaxScale = new("n4 n8 n16 n32 n64 spare3 spare2 spare1");

    /// <summary>n^(1)_PUCCH,SRI, TS 36.213 §10.1.</summary>
    public int SrPucchResourceIndex { get; set; }

    /// <summary>I_SR, TS 36.213 table 10.1.5-1.</summary>
    public int SrConfigIndex { get; set; }

    /// <summary>Transmissions of a scheduling request.</summary>
    public int DsrTransMax { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SrPucchResourceIndex = u.Integer("sr-PUCCH-ResourceIndex", SrPucchResourceIndex, 0, 2047);
        SrConfigIndex = u.Integer("sr-ConfigIndex", SrConfigIndex, 0, 157);
        DsrTransMax = u.Scale("dsr-TransMax", DsrTransMax, DsrTransMaxScale);
        u.End();
    }
}
