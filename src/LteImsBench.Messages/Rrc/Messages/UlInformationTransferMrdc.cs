using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ULInformationTransferMRDC-r15, TS 36.331 §6.2.2.</summary>
public sealed record UlInformationTransferMrdc : RrcMessage, IExtensible
{
    /// <summary>UL-DCCH-Message of TS 38.331.</summary>
    public OctetString? UlDcchMessageNr { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("ulInformationTransferMRDC-r15", c1: 4);
        u.Begin(this, optionals: 3);
        UlDcchMessageNr = u.OptionalOctets("ul-DCCH-MessageNR-r15", UlDcchMessageNr);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
