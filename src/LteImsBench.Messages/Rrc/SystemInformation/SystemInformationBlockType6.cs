using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType6, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType6 : IRrcType, IExtensible
{
    public SequenceOf<CarrierFreqUtraFdd>? CarrierFreqListUtraFdd { get; set; }

    public SequenceOf<CarrierFreqUtraTdd>? CarrierFreqListUtraTdd { get; set; }

    /// <summary>Seconds.</summary>
    public int TReselectionUtra { get; set; }

    public SpeedStateScaleFactors? TReselectionUtraSf { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        CarrierFreqListUtraFdd = u.OptionalList("carrierFreqListUTRA-FDD", CarrierFreqListUtraFdd, 1, 16);
        CarrierFreqListUtraTdd = u.OptionalList("carrierFreqListUTRA-TDD", CarrierFreqListUtraTdd, 1, 16);
        TReselectionUtra = u.Integer("t-ReselectionUTRA", TReselectionUtra, 0, 7);
        TReselectionUtraSf = u.OptionalItem("t-ReselectionUTRA-SF", TReselectionUtraSf);
        u.Addition();
        LateNonCriticalExtension = u.OptionalContaining<SystemInformationBlockType6V8H0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}
