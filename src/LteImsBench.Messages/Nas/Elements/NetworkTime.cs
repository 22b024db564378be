using System.ComponentModel;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Time zone, TS 24.008 §10.5.3.8: local time minus UTC in quarters of an hour.</summary>
/// <param name="Octet">Swapped BCD digits; bit 4 is the sign.</param>
public readonly record struct NetworkTimeZone(byte Octet) : INasElement<NetworkTimeZone>
{
    internal const int Length = 1;
    private const byte Negative = 0b1000;

    public TimeSpan Offset
    {
        get
        {
            int quarters = (Octet & 7) * 10 + (Octet >> 4);
            return TimeSpan.FromMinutes(15 * ((Octet & Negative) != 0 ? -quarters : quarters));
        }
    }

    public static NetworkTimeZone Of(TimeSpan offset)
    {
        int quarters = (int)Math.Abs(offset.TotalMinutes) / 15;
        return new((byte)(quarters % 10 << 4 | quarters / 10 | (offset < TimeSpan.Zero ? Negative : 0)));
    }

    static NetworkTimeZone INasElement<NetworkTimeZone>.Read(ref NasReader r) => new(r.Octet());

    void INasElement<NetworkTimeZone>.Write(ref NasWriter w) => w.Octet(Octet);
}

/// <summary>Time zone and time, TS 24.008 §10.5.3.9: universal time, and the local time zone.</summary>
/// <param name="Octets">Year to second in swapped BCD digits, then the time zone: seven octets.</param>
public readonly record struct UniversalTimeAndZone(OctetString Octets) : INasElement<UniversalTimeAndZone>
{
    internal const int Length = 7;

    public NetworkTimeZone Zone => new(Octets.At(6));

    /// <summary>The time with its zone, or null when the digits make none.</summary>
    public DateTimeOffset? Time
    {
        get
        {
            Span<int> fields = stackalloc int[6];
            for (int i = 0; i < fields.Length; i++)
            {
                fields[i] = (Octets.At(i) & 15) * 10 + (Octets.At(i) >> 4);
                if ((Octets.At(i) & 15) > 9 || Octets.At(i) >> 4 > 9) return null;
            }

            int year = 2000 + fields[0];
            bool isDate = fields[1] is >= 1 and <= 12 && fields[2] >= 1 && fields[2] <= DateTime.DaysInMonth(year, fields[1]);
            if (!isDate || fields[3] > 23 || fields[4] > 59 || fields[5] > 59) return null;
            if (Zone.Offset.Duration() > TimeSpan.FromHours(14)) return null;
            var utc = new DateTimeOffset(year, fields[1], fields[2], fields[3], fields[4], fields[5], TimeSpan.Zero);
            return fields[0] == 0 && Zone.Offset < TimeSpan.Zero ? utc : utc.ToOffset(Zone.Offset);
        }
    }

    public static UniversalTimeAndZone Of(DateTimeOffset time)
    {
        DateTimeOffset utc = time.ToUniversalTime();
        ReadOnlySpan<int> fields = [utc.Year % 100, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second];
        byte[] octets = new byte[Length];
        for (int i = 0; i < fields.Length; i++) octets[i] = (byte)(fields[i] % 10 << 4 | fields[i] / 10);
        octets[6] = NetworkTimeZone.Of(time.Offset).Octet;
        return new(OctetString.Wrap(octets));
    }

    static UniversalTimeAndZone INasElement<UniversalTimeAndZone>.Read(ref NasReader r) => new(r.Octets(Length));

    void INasElement<UniversalTimeAndZone>.Write(ref NasWriter w) => w.Octets(Octets);
}

/// <summary>Adjustment of the network daylight saving time.</summary>
public enum DaylightAdjustment : byte
{
    [Description("No adjustment for Daylight Saving Time")]
    None = 0,

    [Description("+1 hour adjustment for Daylight Saving Time")]
    OneHour = 1,

    [Description("+2 hours adjustment for Daylight Saving Time")]
    TwoHours = 2,
}

/// <summary>Network daylight saving time, TS 24.008 §10.5.3.12.</summary>
public readonly record struct NetworkDaylightSavingTime(DaylightAdjustment Adjustment) : INasElement<NetworkDaylightSavingTime>
{
    static NetworkDaylightSavingTime INasElement<NetworkDaylightSavingTime>.Read(ref NasReader r) =>
        new((DaylightAdjustment)(r.Octet() & 3));

    void INasElement<NetworkDaylightSavingTime>.Write(ref NasWriter w) => w.Octet((byte)Adjustment);
}
