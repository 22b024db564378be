using System.Text.Json;

namespace LteImsBench.Messages.Nas;

/// <summary>GPRS timer and GPRS timer 2, TS 24.008 §10.5.7.3, §10.5.7.4: a count of 2 s, 1 min or 6 min, or deactivated.</summary>
/// <param name="Octet">Unit in bits 6 to 8, count in bits 1 to 5.</param>
public readonly record struct GprsTimer(byte Octet) : INasElement<GprsTimer>, INasJson
{
    private const int CountMask = 0b11111;

    public static GprsTimer Deactivated => new(0b111_00000);

    /// <summary>Null when deactivated.</summary>
    public TimeSpan? Value => (Octet >> 5) switch
    {
        0 => TimeSpan.FromSeconds(2 * Count),
        2 => TimeSpan.FromMinutes(6 * Count),
        7 => null,
        _ => TimeSpan.FromMinutes(Count),
    };

    private int Count => Octet & CountMask;

    /// <summary>The smallest representable value that is not below <paramref name="value"/>; at most 186 min.</summary>
    public static GprsTimer Of(TimeSpan value) => new(TimerCoding.Encode(value, (2, 0), (60, 1), (360, 2)));

    static GprsTimer INasElement<GprsTimer>.Read(ref NasReader r) => new(r.Octet());

    void INasElement<GprsTimer>.Write(ref NasWriter w) => w.Octet(Octet);

    void INasJson.WriteJson(Utf8JsonWriter json) => TimerCoding.WriteJson(json, Value, Octet);
}

/// <summary>GPRS timer 3, TS 24.008 §10.5.7.4A.</summary>
/// <param name="Octet">Unit in bits 6 to 8, count in bits 1 to 5.</param>
public readonly record struct GprsTimer3(byte Octet) : INasElement<GprsTimer3>, INasJson
{
    public static GprsTimer3 Deactivated => new(0b111_00000);

    /// <summary>Null when deactivated.</summary>
    public TimeSpan? Value => (Octet >> 5) switch
    {
        0 => TimeSpan.FromMinutes(10 * Count),
        1 => TimeSpan.FromHours(Count),
        2 => TimeSpan.FromHours(10 * Count),
        3 => TimeSpan.FromSeconds(2 * Count),
        4 => TimeSpan.FromSeconds(30 * Count),
        5 => TimeSpan.FromMinutes(Count),
        6 => TimeSpan.FromHours(320 * Count),
        _ => null,
    };

    private int Count => Octet & 0b11111;

    /// <summary>The smallest representable value that is not below <paramref name="value"/>; at most 9920 h.</summary>
    public static GprsTimer3 Of(TimeSpan value) =>
        new(TimerCoding.Encode(value, (2, 3), (30, 4), (60, 5), (600, 0), (3600, 1), (36_000, 2), (1_152_000, 6)));

    static GprsTimer3 INasElement<GprsTimer3>.Read(ref NasReader r) => new(r.Octet());

    void INasElement<GprsTimer3>.Write(ref NasWriter w) => w.Octet(Octet);

    void INasJson.WriteJson(Utf8JsonWriter json) => TimerCoding.WriteJson(json, Value, Octet);
}

internal static class TimerCoding
{
    private const int MaxCount = 31;

    /// <summary>Shows seconds; a timer without value by its name.</summary>
    public static void WriteJson(Utf8JsonWriter json, TimeSpan? value, byte octet)
    {
        json.WriteStartObject();
        if (value is { } time) json.WriteNumber("value", (long)time.TotalSeconds);
        json.WriteString("name", value is { } shown ? $"{(long)shown.TotalSeconds} s" : "deactivated");
        json.WriteNumber("octet", octet);
        json.WriteEndObject();
    }

    /// <param name="value">The time to code.</param>
    /// <param name="units">Seconds and code of each unit, ascending.</param>
    public static byte Encode(TimeSpan value, params ReadOnlySpan<(int Seconds, int Code)> units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        foreach ((int seconds, int code) in units)
        {
            double count = Math.Ceiling(value.TotalSeconds / seconds);
            if (count <= MaxCount) return (byte)(code << 5 | (int)count);
        }

        return (byte)(units[^1].Code << 5 | MaxCount);
    }
}
