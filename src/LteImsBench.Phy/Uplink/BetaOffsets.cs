namespace LteImsBench.Phy.Uplink;

/// <summary>Offsets of control information on PUSCH in eighths, TS 36.213 tables 8.6.3-1 to 8.6.3-3, by their index; 0 is reserved.</summary>
internal static class BetaOffsets
{
    private static readonly int[] AckEighths = [16, 20, 25, 32, 40, 50, 64, 80, 101, 127, 160, 248, 400, 640, 1008, 0];
    private static readonly int[] RiEighths = [10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 101, 127, 160, 0, 0, 0];
    private static readonly int[] CqiEighths = [0, 0, 9, 10, 11, 13, 14, 16, 18, 20, 23, 25, 28, 32, 40, 50];

    /// <summary>Whether an index is not reserved.</summary>
    public static bool IsAck(int index) => Look(AckEighths, index) > 0;

    /// <inheritdoc cref="IsAck"/>
    public static bool IsRi(int index) => Look(RiEighths, index) > 0;

    /// <inheritdoc cref="IsAck"/>
    public static bool IsCqi(int index) => Look(CqiEighths, index) > 0;

    public static int Ack(int index) => Look(AckEighths, index);

    public static int Ri(int index) => Look(RiEighths, index);

    public static int Cqi(int index) => Look(CqiEighths, index);

    private static int Look(int[] table, int index) => index >= 0 && index < table.Length ? table[index] : 0;
}
