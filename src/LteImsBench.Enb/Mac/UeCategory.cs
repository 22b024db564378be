using LteImsBench.Core.Bits;

namespace LteImsBench.Enb.Mac;

/// <summary>What a UE category can take in one subframe, TS 36.306 §4.1.</summary>
/// <param name="Number">1 to 5; 1 until the UE has said.</param>
/// <param name="MaxDownlinkBits">Of one transport block.</param>
/// <param name="MaxUplinkBits">Of one transport block.</param>
internal readonly record struct UeCategory(byte Number, int MaxDownlinkBits, int MaxUplinkBits)
{
    private const int AccessStratumReleaseBits = 3;
    private const int CategoryBits = 3;

    /// <summary>What every UE can.</summary>
    public static UeCategory Least => Of(1);

    public static UeCategory Of(int number) => number switch
    {
        <= 1 => new(1, 10_296, 5_160),
        2 => new(2, 51_024, 25_456),
        3 => new(3, 75_376, 51_024),
        4 => new(4, 75_376, 51_024),
        _ => new(5, 75_376, 75_376),
    };

    /// <summary>The ue-Category of a UE-EUTRA-Capability (TS 36.331 §6.3.6); <see cref="Least"/> when it cannot be read.</summary>
    public static UeCategory Read(ReadOnlySpan<byte> capability)
    {
        // Two optional fields; accessStratumRelease: extensible, 8 values; ue-Category: 1 to 5 in 3 bits.
        var reader = new BitReader(capability);
        reader.Skip(2);
        bool isExtended = reader.ReadBit();
        reader.Skip(isExtended ? 1 + 6 : AccessStratumReleaseBits);   // a normally small number
        int category = (int)reader.ReadBits(CategoryBits) + 1;
        return reader.IsOverrun || category > 5 ? Least : Of(category);
    }
}
