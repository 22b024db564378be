using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType2-v8h0-IEs, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType2V8H0 : IRrcType, IExtensible
{
    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public int? UlCarrierFreqV9E0 { get; set; }

    public OctetString? NonCriticalExtension { get; set; }

    public Dummy? Dummy { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        MultiBandInfoList = u.OptionalList("multiBandInfoList", MultiBandInfoList, 1, 8, static (c, v) => c.Integer(null, v, 1, 32));
        u.NonCritical(2);
        UlCarrierFreqV9E0 = u.OptionalInteger("ul-CarrierFreq-v9e0", UlCarrierFreqV9E0, 65536, 262143);
        u.NonCritical(2);
        NonCriticalExtension = u.OptionalContaining<SystemInformationBlockType2V10M0>("nonCriticalExtension", NonCriticalExtension);
        Dummy = u.OptionalItem("dummy", Dummy);
        u.End();
    }
}

/// <summary>dummy of SystemInformationBlockType2-v8h0-IEs.</summary>
public sealed record Dummy : IRrcType
{
    public void Fields(UperCursor u)
    {
        u.Begin();
        u.End();
    }
}
