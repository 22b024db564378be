namespace LteImsBench.Epc.NasSecurity;

/// <summary>NAS COUNT, TS 24.301 §4.4.3.1: a 16-bit overflow counter and an 8-bit sequence number.</summary>
internal readonly record struct NasCount(uint Value)
{
    public const uint Limit = 1 << 24;

    public byte SequenceNumber => (byte)Value;

    public NasCount Next => new(Value + 1);

    /// <summary>
    /// The lowest count not below this one whose low <paramref name="bits"/> bits are <paramref name="received"/>: the estimate of
    /// what the sender used, which makes a replayed message fail its integrity check.
    /// </summary>
    public NasCount Estimate(uint received, int bits)
    {
        uint modulus = 1u << bits;
        uint candidate = Value & ~(modulus - 1) | received & (modulus - 1);
        return new(candidate < Value ? candidate + modulus : candidate);
    }
}
