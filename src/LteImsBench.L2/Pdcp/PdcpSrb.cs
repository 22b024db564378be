using LteImsBench.Core.Identity;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Pdcp;

namespace LteImsBench.L2.Pdcp;

/// <summary>PDCP of SRB1 or SRB2: integrity and ciphering (TS 36.323 §5.1.1, §5.1.2.2).</summary>
internal sealed class PdcpSrb(Lcid srb, SecurityContext security, IRadioBearerNotifier upper) : IRlcUpper
{
    private const int SnSpace = 1 << PdcpSrbPdu.SnBits;

    // BEARER is the radio bearer identity less 1 (§5.6).
    private readonly int _bearer = srb.Value - 1;
    private byte[] _received = new byte[512];
    private int _receivedLength;
    private uint _receivedCount;

    // COUNT of the next PDU each way: HFN and Next_PDCP_TX_SN, RX_HFN and Next_PDCP_RX_SN.
    private uint _txNext;
    private uint _rxNext;

    /// <summary>PDUs that were malformed or failed their integrity check.</summary>
    public long Faults { get; private set; }

    public bool Send(ReadOnlySpan<byte> rrcPdu, RlcEntity rlc)
    {
        int length = PdcpSrbPdu.HeaderOctets + rrcPdu.Length + PdcpSrbPdu.MacIOctets;
        if (!rlc.TryQueue(length, SduQueue.NoTag, null, out Span<byte> pdu)) return false;
        uint count = _txNext++;
        PdcpSrbPdu.WriteHeader(pdu, (int)(count % SnSpace));
        rrcPdu.CopyTo(pdu[PdcpSrbPdu.HeaderOctets..]);
        PdcpSrbPdu.WriteMacI(pdu, security.MacI(LinkWays.Transmit, count, _bearer, pdu[..^PdcpSrbPdu.MacIOctets]));
        security.ApplySignalling(LinkWays.Transmit, count, _bearer, pdu[PdcpSrbPdu.HeaderOctets..]);
        return true;
    }

    public void OnSdu(ReadOnlySpan<byte> octets)
    {
        if (!PdcpSrbPdu.TryRead(octets, out PdcpSrbPdu pdu, out _))
        {
            Faults++;
            return;
        }

        // §5.1.2.2: an SN below the expected one belongs to the next HFN.
        uint hfn = _rxNext / SnSpace + (pdu.Sn < _rxNext % SnSpace ? 1u : 0u);
        _receivedCount = hfn * SnSpace + (uint)pdu.Sn;
        _receivedLength = octets.Length;
        if (_received.Length < octets.Length) _received = new byte[2 * octets.Length];
        Span<byte> plain = _received.AsSpan(0, octets.Length);
        octets.CopyTo(plain);
        security.ApplySignalling(LinkWays.Receive, _receivedCount, _bearer, plain[PdcpSrbPdu.HeaderOctets..]);
        ReadOnlySpan<byte> message = plain[..^PdcpSrbPdu.MacIOctets];
        if (security.IsProtected(LinkWays.Receive)
            && PdcpSrbPdu.MacI(plain) != security.MacI(LinkWays.Receive, _receivedCount, _bearer, message))
        {
            Faults++;
            upper.OnIntegrityFailure(srb);
            return;
        }

        _rxNext = _receivedCount + 1;
        upper.OnSrb(srb, message[PdcpSrbPdu.HeaderOctets..]);
    }

    public void OnMaxRetransmissions() => upper.OnMaxRetransmissions(srb);

    /// <summary>Whether the PDU received last carries the MAC-I that <paramref name="keys"/> give.</summary>
    public bool Verifies(AsSecurity keys)
    {
        ReadOnlySpan<byte> plain = _received.AsSpan(0, _receivedLength);
        return _receivedLength > 0
            && PdcpSrbPdu.MacI(plain) == security.MacI(keys, LinkWays.Receive, _receivedCount, _bearer, plain[..^PdcpSrbPdu.MacIOctets]);
    }

    /// <summary>§5.2.1.3 and §5.2.2.3: COUNT starts at 0.</summary>
    public void Reestablish() => (_txNext, _rxNext, _receivedLength) = (0, 0, 0);
}
