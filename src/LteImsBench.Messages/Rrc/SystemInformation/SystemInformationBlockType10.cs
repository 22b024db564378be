using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType10, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType10 : IRrcType, IExtensible
{
    public uint MessageIdentifier { get; set; }

    public uint SerialNumber { get; set; }

    public OctetString WarningType { get; set; }

    public OctetString? Dummy { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        MessageIdentifier = u.Bits("messageIdentifier", MessageIdentifier, 16);
        SerialNumber = u.Bits("serialNumber", SerialNumber, 16);
        WarningType = u.Octets("warningType", WarningType, 2, 2);
        Dummy = u.OptionalOctets("dummy", Dummy, 50, 50);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}
