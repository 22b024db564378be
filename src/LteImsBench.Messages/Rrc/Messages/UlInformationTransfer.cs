using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ULInformationTransfer, TS 36.331 §6.2.2.</summary>
public sealed record UlInformationTransfer : RrcMessage, IExtensible
{
    public DedicatedInfoType DedicatedInfoType { get; set; } = new DedicatedInfoType.DedicatedInfoNas(default);

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("ulInformationTransfer-r8", c1: 4);
        u.Begin(this, optionals: 1);
        DedicatedInfoType = u.Choice("dedicatedInfoType", DedicatedInfoType);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
