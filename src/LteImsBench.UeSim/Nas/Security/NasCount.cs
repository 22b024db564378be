namespace LteImsBench.UeSim.Nas.Security;

/// <summary>A NAS COUNT: overflow counter of 16 bits and sequence number of 8 (TS 24.301 §4.4.3.1).</summary>
internal readonly record struct NasCount(uint Value)
{
    private const uint Mask = 0xFF_FFFF;

    public byte SequenceNumber => (byte)Value;

    public NasCount Next => new(Value + 1 & Mask);

    /// <summary>The count of a message with <paramref name="sequenceNumber"/>, where this is the least one still acceptable (§4.4.3.3).</summary>
    public NasCount Estimate(byte sequenceNumber)
    {
        uint overflow = Value >> 8;
        if (sequenceNumber < SequenceNumber) overflow++;
        return new((overflow << 8 | sequenceNumber) & Mask);
    }
}
