using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType11, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType11 : IRrcType, IExtensible
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
        u.Begin(this, optionals: 1, extensible: true);
        MessageIdentifier = u.Bits("messageIdentifier", MessageIdentifier, 16);
        SerialNumber = u.Bits("serialNumber", SerialNumber, 16);
        WarningMessageSegmentType = u.Enum("warningMessageSegmentType", WarningMessageSegmentType);
        WarningMessageSegmentNumber = u.Integer("warningMessageSegmentNumber", WarningMessageSegmentNumber, 0, 63);
        WarningMessageSegment = u.Octets("warningMessageSegment", WarningMessageSegment);
        DataCodingScheme = u.OptionalOctets("dataCodingScheme", DataCodingScheme, 1, 1);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}

/// <summary>warningMessageSegmentType of SystemInformationBlockType11.</summary>
[Enumerated("notLastSegment lastSegment")]
public enum WarningMessageSegmentType
{
    NotLastSegment,
    LastSegment,
}
