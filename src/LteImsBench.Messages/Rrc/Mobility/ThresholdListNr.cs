using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ThresholdListNR-r15, TS 36.331 §6.3.4.</summary>
public sealed record ThresholdListNr : IRrcType
{
    public int? NrRsrp { get; set; }

    public int? NrRsrq { get; set; }

    public int? NrSinr { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        NrRsrp = u.OptionalInteger("nr-RSRP-r15", NrRsrp, 0, 127);
        NrRsrq = u.OptionalInteger("nr-RSRQ-r15", NrRsrq, 0, 127);
        NrSinr = u.OptionalInteger("nr-SINR-r15", NrSinr, 0, 127);
        u.End();
    }
}
