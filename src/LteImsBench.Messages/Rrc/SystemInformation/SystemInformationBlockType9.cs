using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType9, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType9 : IRrcType, IExtensible
{
    public OctetString? HnbName { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        HnbName = u.OptionalOctets("hnb-Name", HnbName, 1, 48);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}
