using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Enb.Mac;

/// <summary>Finds out whose a Msg3 is: a CCCH SDU of a new connection, or the C-RNTI of a UE that is known (TS 36.321 §5.1.5).</summary>
internal sealed class Msg3Reader : IMacControlHandler, IRadioBearerNotifier
{
    private readonly RadioBearers _bearers;

    public Msg3Reader() => _bearers = new(RadioBearersSide.Network, this);

    /// <summary>From the C-RNTI control element, or null.</summary>
    public Rnti? CRnti { get; private set; }

    /// <summary>The CCCH SDU, or empty.</summary>
    public OctetString Ccch { get; private set; }

    public void Read(ReadOnlySpan<byte> pdu)
    {
        (CRnti, Ccch) = (null, default);
        MacDemultiplexer.Deliver(pdu, MacTransportChannel.UlSch, _bearers, this);
    }

    void IMacControlHandler.OnCRnti(Rnti rnti) => CRnti = rnti;

    void IRadioBearerNotifier.OnCcch(ReadOnlySpan<byte> rrcPdu) => Ccch = new(rrcPdu);

    void IRadioBearerNotifier.OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
    }

    void IRadioBearerNotifier.OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
    }

    void IRadioBearerNotifier.OnIntegrityFailure(Lcid srb)
    {
    }

    void IRadioBearerNotifier.OnMaxRetransmissions(Lcid lcid)
    {
    }
}
