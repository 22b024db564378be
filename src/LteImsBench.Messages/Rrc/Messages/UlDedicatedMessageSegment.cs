using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ULDedicatedMessageSegment-r16, TS 36.331 §6.2.2.</summary>
public sealed record UlDedicatedMessageSegment : RrcMessage, IExtensible
{
    public int SegmentNumber { get; set; }

    public OctetString RrcMessageSegmentContainer { get; set; }

    public RrcMessageSegmentType RrcMessageSegmentType { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("ulDedicatedMessageSegment-r16");
        u.Begin(this, optionals: 2);
        SegmentNumber = u.Integer("segmentNumber-r16", SegmentNumber, 0, 15);
        RrcMessageSegmentContainer = u.Octets("rrc-MessageSegmentContainer-r16", RrcMessageSegmentContainer);
        RrcMessageSegmentType = u.Enum("rrc-MessageSegmentType-r16", RrcMessageSegmentType);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
