namespace LteImsBench.Messages.Nas;

/// <summary>
/// Bit rates in the octets of EPS QoS and APN-AMBR (TS 24.301 tables 9.9.4.2.1 and 9.9.4.3.1), in kbit/s. A rate that has no code is
/// coded as the next larger one.
/// </summary>
internal static class BitRateCoding
{
    /// <summary>The code of 0 kbit/s.</summary>
    public const byte Zero = 0xFF;

    public const uint MaxBase = 8640;
    public const uint MaxExtended = 256_000;
    public const uint MaxExtended2 = 10_000_000;

    private const byte LastExtended = 0xFA;
    private const byte LastExtended2 = 0xF6;

    public static uint Base(byte code) => code switch
    {
        Zero => 0,
        < 0x40 => code,
        < 0x80 => 64 + (code - 0x40u) * 8,
        _ => 576 + (code - 0x80u) * 64,
    };

    /// <summary>The rate of an extended octet, which replaces the base octet's; 0 when it is not used.</summary>
    public static uint Extended(byte code) => code switch
    {
        0 => 0,
        <= 0x4A => 8600 + code * 100u,
        <= 0xBA => 16_000 + (code - 0x4Au) * 1000,
        <= LastExtended => 128_000 + (code - 0xBAu) * 2000,
        _ => MaxExtended,
    };

    /// <summary>The rate of an extended-2 octet of EPS QoS, which replaces the others'; 0 when it is not used.</summary>
    public static uint Extended2(byte code) => code switch
    {
        0 => 0,
        <= 0x3D => 256_000 + code * 4000u,
        <= 0xA1 => 500_000 + (code - 0x3Du) * 10_000,
        <= LastExtended2 => 1_500_000 + (code - 0xA1u) * 100_000,
        _ => MaxExtended2,
    };

    public static byte ToBase(uint rate) => rate switch
    {
        0 => Zero,
        < 64 => (byte)rate,
        <= 568 => (byte)(0x40 + Up(rate - 64, 8)),
        < MaxBase => (byte)(0x80 + (rate <= 576 ? 0 : Up(rate - 576, 64))),
        _ => 0xFE,
    };

    public static byte ToExtended(uint rate) => rate switch
    {
        <= MaxBase => 0,
        <= 16_000 => (byte)Up(rate - 8600, 100),
        <= 128_000 => (byte)(0x4A + Up(rate - 16_000, 1000)),
        < MaxExtended => (byte)(0xBA + Up(rate - 128_000, 2000)),
        _ => LastExtended,
    };

    public static byte ToExtended2(uint rate) => rate switch
    {
        <= MaxExtended => 0,
        <= 500_000 => (byte)Up(rate - 256_000, 4000),
        <= 1_500_000 => (byte)(0x3D + Up(rate - 500_000, 10_000)),
        < MaxExtended2 => (byte)(0xA1 + Up(rate - 1_500_000, 100_000)),
        _ => LastExtended2,
    };

    private static uint Up(uint rate, uint step) => (rate + step - 1) / step;
}
