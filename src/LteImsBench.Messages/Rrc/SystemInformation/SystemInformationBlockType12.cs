using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType12-r9, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType12 : IRrcType, IExtensible
{
    public uint MessageIdentifier { get; set; }

    public uint SerialNumber { get; set; }

    public WarningMessageSegmentType WarningMessageSegmentType { get; set; }

    public int WarningMessageSegmentNumber { get; set; }

    public OctetString WarningMessageSegment { get; set; }

    public OctetString? DataCodingScheme { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        MessageIdentifier = u.Bits("messageIdentifier-r9", MessageIdentifier, 16);
        SerialNumber = u.Bits("serialNumber-r9", SerialNumber, 16);
        WarningMessageSegmentType = u.Enum("warningMessageSegmentType-r9", WarningMessageSegmentType);
        WarningMessageSegmentNumber = u.Integer("warningMessageSegmentNumber-r9", WarningMessageSegmentNumber, 0, 63);
        WarningMessageSegment = u.Octets("warningMessageSegment-r9", WarningMessageSegment);
        DataCodingScheme = u.OptionalOctets("dataCodingScheme-r9", DataCodingScheme, 1, 1);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}
