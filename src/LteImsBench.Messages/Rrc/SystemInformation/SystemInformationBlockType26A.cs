using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType26a-r16, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType26A : IRrcType, IExtensible
{
    public SequenceOf<PlmnInfoR16> PlmnInfoList { get; set; } = [];

    public SequenceOf<int> BandListEndc { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        PlmnInfoList = u.List("plmn-InfoList-r16", PlmnInfoList, 0, 6);
        BandListEndc = u.List("bandListENDC-r16", BandListEndc, 1, 10, static (c, v) => c.Integer(null, v, 1, 1024));
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}
