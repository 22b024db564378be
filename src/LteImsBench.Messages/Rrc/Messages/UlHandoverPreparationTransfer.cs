using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ULHandoverPreparationTransfer, TS 36.331 §6.2.2.</summary>
public sealed record UlHandoverPreparationTransfer : RrcMessage, IExtensible
{
    public Cdma2000Type Cdma2000Type { get; set; }

    public ulong? Meid { get; set; }

    public OctetString DedicatedInfo { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("ulHandoverPreparationTransfer-r8", c1: 4);
        u.Begin(this, optionals: 2);
        Cdma2000Type = u.Enum("cdma2000-Type", Cdma2000Type);
        Meid = u.OptionalBits64("meid", Meid, 56);
        DedicatedInfo = u.Octets("dedicatedInfo", DedicatedInfo);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
