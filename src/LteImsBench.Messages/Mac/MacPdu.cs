using LteImsBench.Core;

namespace LteImsBench.Messages.Mac;

/// <summary>A MAC PDU of DL-SCH or UL-SCH, checked as a whole: enumerate it for its control elements and SDUs, without padding (TS 36.321 §6.1.2).</summary>
public readonly ref struct MacPdu
{
    private readonly ReadOnlySpan<byte> _pdu;
    private readonly MacTransportChannel _channel;
    private readonly int _headerLength;

    private MacPdu(ReadOnlySpan<byte> pdu, MacTransportChannel channel, int headerLength)
    {
        _pdu = pdu;
        _channel = channel;
        _headerLength = headerLength;
    }

    public static bool TryRead(ReadOnlySpan<byte> pdu, MacTransportChannel channel, out MacPdu read, out DecodeFault? fault)
    {
        read = default;
        int at = 0;
        int payload = 0;
        MacSubheader subheader;
        do
        {
            int start = at;
            if (!MacSubheader.TryRead(pdu, channel, ref at, out subheader))
            {
                fault = new(8L * start, MacFault.Cause, start == pdu.Length ? "a subheader: the previous one has E set" : "a whole subheader");
                return false;
            }

            if (subheader.Length == MacLcids.Reserved)
            {
                fault = new(8L * start, MacFault.Cause, $"an LCID of {channel}: 0b{subheader.Lcid:b5} is reserved");
                return false;
            }

            if (subheader.Length > 0) payload += subheader.Length;
        }
        while (subheader.More);

        int rest = pdu.Length - at - payload;
        bool restHasOwner = subheader.Length == MacLcids.Variable || subheader.Lcid == MacLcids.Padding;
        if (rest < 0 || rest > 0 && !restHasOwner)
        {
            fault = new(8L * at, MacFault.Cause, $"{payload} octets of payload, and there are {pdu.Length - at}");
            return false;
        }

        fault = null;
        read = new(pdu, channel, at);
        return true;
    }

    public Enumerator GetEnumerator() => new(this);

    public ref struct Enumerator
    {
        private readonly MacPdu _pdu;
        private int _header;
        private int _payload;

        internal Enumerator(MacPdu pdu)
        {
            _pdu = pdu;
            _payload = pdu._headerLength;
        }

        public MacPart Current { get; private set; }

        public bool MoveNext()
        {
            while (_header < _pdu._headerLength)
            {
                _ = MacSubheader.TryRead(_pdu._pdu, _pdu._channel, ref _header, out MacSubheader subheader);
                if (subheader.Lcid == MacLcids.Padding) continue;
                int length = subheader.Length >= 0 ? subheader.Length : _pdu._pdu.Length - _payload;
                Current = new(subheader.Lcid, _pdu._pdu.Slice(_payload, length));
                _payload += length;
                return true;
            }

            return false;
        }
    }
}
