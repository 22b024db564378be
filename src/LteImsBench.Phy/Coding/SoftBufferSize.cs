namespace LteImsBench.Phy.Coding;

/// <summary>N_IR, the soft bits that a UE keeps of one transport block, TS 36.212 §5.1.4.1.2.</summary>
public static class SoftBufferSize
{
    // M_limit, and K_MIMO of transmission modes 1 and 2.
    private const int MaxProcesses = 8;
    private const int BlocksPerSubframe = 1;

    /// <summary>N_IR of a DL-SCH block in transmission modes 1 and 2 with the eight HARQ processes of FDD.</summary>
    /// <param name="ueCategory">1 to 5, or 0 when the UE need not be known: no limit.</param>
    public static int OfCategory(int ueCategory) => SoftChannelBits(ueCategory) / (BlocksPerSubframe * MaxProcesses);

    // Total number of soft channel bits, TS 36.306 table 4.1-1.
    private static int SoftChannelBits(int category) => category switch
    {
        1 => 250_368,
        2 or 3 => 1_237_248,
        4 => 1_827_072,
        5 => 3_667_200,
        _ => 0,
    };
}
