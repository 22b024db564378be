namespace LteImsBench.Epc.Subscribers;

/// <summary>SQN = SEQ ‖ IND with IND of five bits, TS 33.102 annex C.1.1.1.</summary>
internal static class SequenceNumber
{
    private const ulong Mask = (1UL << 48) - 1;
    private const ulong SeqStep = 1UL << 5;

    /// <summary>The next number: SEQ one further, IND as it was.</summary>
    public static ulong Next(ulong sqn) => (sqn + SeqStep) & Mask;
}
