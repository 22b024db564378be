using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType2-v10m0-IEs, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType2V10M0 : IRrcType, IExtensible
{
    public FreqInfoV10L0? FreqInfoV10L0 { get; set; }

    public SequenceOf<int>? MultiBandInfoListV10L0 { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3);
        FreqInfoV10L0 = u.OptionalItem("freqInfo-v10l0", FreqInfoV10L0);
        MultiBandInfoListV10L0 = u.OptionalList(
            "multiBandInfoList-v10l0", MultiBandInfoListV10L0, 1, 8, static (c, v) => c.Integer(null, v, 33, 288));
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
    }
}

/// <summary>freqInfo-v10l0 of SystemInformationBlockType2-v10m0-IEs.</summary>
public sealed record FreqInfoV10L0 : IRrcType
{
    public int AdditionalSpectrumEmissionV10L0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AdditionalSpectrumEmissionV10L0 = u.Integer("additionalSpectrumEmission-v10l0", AdditionalSpectrumEmissionV10L0, 33, 288);
        u.End();
    }
}
