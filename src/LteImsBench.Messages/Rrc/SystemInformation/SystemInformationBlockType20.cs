using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType20-r13, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType20 : IRrcType, IExtensible
{
    private static readonly Scale ScMcchRepetitionPeriodScale = new("rf2 rf4 rf8 rf16 rf32 rf64 rf128 rf256");

    /// <summary>Radio frames.</summary>
    public int ScMcchRepetitionPeriod { get; set; }

    public int ScMcchOffset { get; set; }

    public int ScMcchFirstSubframe { get; set; }

    public int? ScMcchDuration { get; set; }

    public ScMcchModificationPeriod ScMcchModificationPeriod { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        ScMcchRepetitionPeriod = u.Scale("sc-mcch-RepetitionPeriod-r13", ScMcchRepetitionPeriod, ScMcchRepetitionPeriodScale);
        ScMcchOffset = u.Integer("sc-mcch-Offset-r13", ScMcchOffset, 0, 10);
        ScMcchFirstSubframe = u.Integer("sc-mcch-FirstSubframe-r13", ScMcchFirstSubframe, 0, 9);
        ScMcchDuration = u.OptionalInteger("sc-mcch-duration-r13", ScMcchDuration, 2, 9);
        ScMcchModificationPeriod = u.Enum("sc-mcch-ModificationPeriod-r13", ScMcchModificationPeriod);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}

/// <summary>sc-mcch-ModificationPeriod-r13 of SystemInformationBlockType20-r13.</summary>
[Enumerated("rf2 rf4 rf8 rf16 rf32 rf64 rf128 rf256 rf512 rf1024 r2048 rf4096 rf8192 rf16384 rf32768 rf65536")]
public enum ScMcchModificationPeriod
{
    Rf2,
    Rf4,
    Rf8,
    Rf16,
    Rf32,
    Rf64,
    Rf128,
    Rf256,
    Rf512,
    Rf1024,
    R2048,
    Rf4096,
    Rf8192,
    Rf16384,
    Rf32768,
    Rf65536,
}
