using LteImsBench.Core;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>Takes MAC PDUs apart (TS 36.321 §5.3.3).</summary>
public static class MacDemultiplexer
{
    /// <summary>Hands control elements to <paramref name="handler"/> and SDUs to <paramref name="bearers"/>; a malformed PDU is discarded whole and its fault returned.</summary>
    public static DecodeFault? Deliver(ReadOnlySpan<byte> pdu, MacTransportChannel channel, RadioBearers bearers, IMacControlHandler handler) =>
        throw new NotImplementedException();
}
