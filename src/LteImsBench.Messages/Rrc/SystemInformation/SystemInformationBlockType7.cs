using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType7, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType7 : IRrcType, IExtensible
{
    /// <summary>Seconds.</summary>
    public int TReselectionGeran { get; set; }

    public SpeedStateScaleFactors? TReselectionGeranSf { get; set; }

    public SequenceOf<CarrierFreqsInfoGeran>? CarrierFreqsInfoList { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        TReselectionGeran = u.Integer("t-ReselectionGERAN", TReselectionGeran, 0, 7);
        TReselectionGeranSf = u.OptionalItem("t-ReselectionGERAN-SF", TReselectionGeranSf);
        CarrierFreqsInfoList = u.OptionalList("carrierFreqsInfoList", CarrierFreqsInfoList, 1, 16);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}
