using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType24-r15, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType24 : IRrcType, IExtensible
{
    public SequenceOf<CarrierFreqNr>? CarrierFreqListNr { get; set; }

    public int TReselectionNr { get; set; }

    public SpeedStateScaleFactors? TReselectionNrSf { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        CarrierFreqListNr = u.OptionalList("carrierFreqListNR-r15", CarrierFreqListNr, 1, 8);
        TReselectionNr = u.Integer("t-ReselectionNR-r15", TReselectionNr, 0, 7);
        TReselectionNrSf = u.OptionalItem("t-ReselectionNR-SF-r15", TReselectionNrSf);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}
