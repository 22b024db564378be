using LteImsBench.Messages.Mac;

namespace LteImsBench.UeSim.Mac;

/// <summary>Whether message 4 is for this UE: its identity is the start of the CCCH SDU of message 3 (TS 36.321 §5.1.5 and §6.1.3.4).</summary>
internal static class ContentionResolution
{
    private const int IdentityOctets = 6;
    private const byte Ccch = 0;

    public static bool Matches(ReadOnlySpan<byte> message4, ReadOnlySpan<byte> message3)
    {
        ReadOnlySpan<byte> received = Find(message4, MacTransportChannel.DlSch, MacLcids.ContentionResolution);
        ReadOnlySpan<byte> sent = Find(message3, MacTransportChannel.UlSch, Ccch);
        return received.Length == IdentityOctets && sent.Length >= IdentityOctets && received.SequenceEqual(sent[..IdentityOctets]);
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> block, MacTransportChannel channel, byte lcid)
    {
        if (!MacPdu.TryRead(block, channel, out MacPdu pdu, out _)) return [];
        foreach (MacPart part in pdu)
        {
            if (part.Lcid == lcid) return part.Payload;
        }

        return [];
    }
}
