namespace LteImsBench.Messages.Mac;

/// <summary>A MAC SDU or a control element of a MAC PDU.</summary>
public readonly ref struct MacPart
{
    internal MacPart(byte lcid, ReadOnlySpan<byte> payload)
    {
        Lcid = lcid;
        Payload = payload;
    }

    /// <summary>LCID, 5 bits; see <see cref="MacLcids"/>.</summary>
    public byte Lcid { get; }

    public ReadOnlySpan<byte> Payload { get; }

    public bool IsSdu => Lcid <= MacLcids.LastLogicalChannel;
}
