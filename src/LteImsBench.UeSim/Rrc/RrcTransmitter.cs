using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.UeSim.Rrc;

/// <summary>Encodes the UE's RRC messages and hands them to their bearer.</summary>
internal sealed class RrcTransmitter(RadioBearers bearers, UeLog log)
{
    public void SendCcch(RrcMessage message) => bearers.SendCcch(Encode(message, PduKind.RrcUlCcch));

    public void Send(Lcid srb, RrcMessage message)
    {
        if (bearers.HasSrb(srb)) bearers.SendSrb(srb, Encode(message, PduKind.RrcUlDcch));
    }

    private byte[] Encode(RrcMessage message, PduKind kind)
    {
        byte[] pdu = RrcCodec.Encode(message);
        log.Pdu(Layer.Rrc, LinkDirection.Uplink, RrcCodec.NameOf(message), kind, pdu);
        return pdu;
    }
}
