using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>Paging, TS 36.331 §6.2.2.</summary>
public sealed record Paging : RrcMessage, IExtensible
{
    public SequenceOf<PagingRecord>? PagingRecordList { get; set; }

    public bool SystemInfoModification { get; set; }

    public bool EtwsIndication { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool CmasIndication { get; set; }

    public bool EabParamModification { get; set; }

    public bool AccessType { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4);
        PagingRecordList = u.OptionalList("pagingRecordList", PagingRecordList, 1, 16);
        SystemInfoModification = u.Flag("systemInfoModification", SystemInfoModification);
        EtwsIndication = u.Flag("etws-Indication", EtwsIndication);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        CmasIndication = u.Flag("cmas-Indication-r9", CmasIndication);
        u.NonCritical(2);
        EabParamModification = u.Flag("eab-ParamModification-r11", EabParamModification);
        u.NonCritical(3, notDecoded: 0b011);
        u.NonCritical(2);
        AccessType = u.Flag("accessType", AccessType, "non3GPP");
        u.Tail();
        u.End();
    }
}
