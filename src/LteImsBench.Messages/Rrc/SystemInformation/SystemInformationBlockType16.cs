using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType16-r11, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType16 : IRrcType, IExtensible
{
    public TimeInfo? TimeInfo { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        TimeInfo = u.OptionalItem("timeInfo-r11", TimeInfo);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}

/// <summary>timeInfo-r11 of SystemInformationBlockType16-r11.</summary>
public sealed record TimeInfo : IRrcType
{
    /// <summary>Units of 10 ms since 1900-01-01 00:00:00 UTC.</summary>
    public long TimeInfoUtc { get; set; }

    public uint? DayLightSavingTime { get; set; }

    /// <summary>UTC and GPS time, difference in seconds.</summary>
    public int? LeapSeconds { get; set; }

    /// <summary>Quarters of an hour.</summary>
    public int? LocalTimeOffset { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        TimeInfoUtc = u.Long("timeInfoUTC-r11", TimeInfoUtc, 0, 549755813887);
        DayLightSavingTime = u.OptionalBits("dayLightSavingTime-r11", DayLightSavingTime, 2);
        LeapSeconds = u.OptionalInteger("leapSeconds-r11", LeapSeconds, -127, 128);
        LocalTimeOffset = u.OptionalInteger("localTimeOffset-r11", LocalTimeOffset, -63, 64);
        u.End();
    }
}
