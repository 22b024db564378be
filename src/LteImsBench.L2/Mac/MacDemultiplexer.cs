using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>Takes MAC PDUs apart (TS 36.321 §5.3.3).</summary>
public static class MacDemultiplexer
{
    /// <summary>
    /// Hands control elements to <paramref name="handler"/> and SDUs to <paramref name="bearers"/>; a malformed PDU is discarded whole
    /// and its fault returned.
    /// </summary>
    public static DecodeFault? Deliver(ReadOnlySpan<byte> pdu, MacTransportChannel channel, RadioBearers bearers, IMacControlHandler handler)
    {
        if (!MacPdu.TryRead(pdu, channel, out MacPdu read, out DecodeFault? fault)) return fault;
        foreach (MacPart part in read)
        {
            if (part.IsSdu) bearers.OnMacSdu(new(part.Lcid), part.Payload);
            else if (!Handle(part, channel, handler)) break;
        }

        return null;
    }

    /// <summary>False when the rest of the PDU is to be discarded. Elements without a meaning here, such as activation, pass by.</summary>
    private static bool Handle(in MacPart part, MacTransportChannel channel, IMacControlHandler handler)
    {
        ReadOnlySpan<byte> payload = part.Payload;
        switch (channel, part.Lcid)
        {
            case (MacTransportChannel.DlSch, MacLcids.ContentionResolution): return handler.OnContentionResolution(payload);
            case (MacTransportChannel.DlSch, MacLcids.TimingAdvance): handler.OnTimingAdvance(payload[0] & 0x3F); break;
            case (MacTransportChannel.DlSch, MacLcids.DrxCommand): handler.OnDrxCommand(); break;
            case (MacTransportChannel.UlSch, MacLcids.CRnti): handler.OnCRnti(new Rnti(BinaryPrimitives.ReadUInt16BigEndian(payload))); break;
            case (MacTransportChannel.UlSch, MacLcids.PowerHeadroom): handler.OnPowerHeadroom(PowerHeadroom.DecibelOf(payload[0])); break;
            case (MacTransportChannel.UlSch, MacLcids.ShortBsr): handler.OnBufferStatus(BufferStatusReport.Read(BsrFormat.Short, payload)); break;
            case (MacTransportChannel.UlSch, MacLcids.TruncatedBsr): handler.OnBufferStatus(BufferStatusReport.Read(BsrFormat.Truncated, payload)); break;
            case (MacTransportChannel.UlSch, MacLcids.LongBsr): handler.OnBufferStatus(BufferStatusReport.Read(BsrFormat.Long, payload)); break;
        }

        return true;
    }
}
