namespace LteImsBench.Messages.Mac;

/// <summary>
/// Builds a MAC PDU that fills its buffer exactly (TS 36.321 §6.1.2): control elements first, then SDUs, then padding by the one- and
/// two-octet rule. Writing more than <see cref="SduRoom"/> is a programmer's error and throws.
/// </summary>
/// <param name="pdu">The whole PDU.</param>
/// <param name="scratch">Room for payload while the header grows; at least as long as the PDU.</param>
public ref struct MacPduWriter(Span<byte> pdu, Span<byte> scratch)
{
    private const byte Extension = MacSubheader.Extension;

    private readonly Span<byte> _pdu = pdu;
    private readonly Span<byte> _scratch = scratch[..pdu.Length];
    private int _header;
    private int _payload;
    private int _elementHeader;
    private int _elementPayload;

    // The last SDU: its subheader has a length field only if something follows.
    private int _lastLcid = -1;
    private int _lastLength;

    /// <summary>Octets not used yet, with the last SDU running to the end of the PDU.</summary>
    public readonly int Unused => _pdu.Length - _header - _payload - (_lastLcid < 0 ? 0 : 1);

    /// <summary>The longest SDU that can be added.</summary>
    public readonly int SduRoom => Math.Max(0, Unused - 1 - (_lastLcid < 0 ? 0 : MacSubheader.Octets(_lastLength) - 1));

    /// <summary>Whether a control element of so many octets fits.</summary>
    public readonly bool HasRoomForElement(int octets) => Unused >= 1 + octets;

    /// <summary>Adds a control element behind the others and before all SDUs; its payload is the span returned, zeros at first.</summary>
    public Span<byte> AddElement(byte lcid, int octets)
    {
        if (!HasRoomForElement(octets)) throw new InvalidOperationException($"no room for a control element of {octets} octets");
        _pdu[_elementHeader.._header].CopyTo(_pdu[(_elementHeader + 1)..]);
        _pdu[_elementHeader++] = (byte)(Extension | lcid);
        _header++;
        _scratch[_elementPayload.._payload].CopyTo(_scratch[(_elementPayload + octets)..]);
        Span<byte> element = _scratch.Slice(_elementPayload, octets);
        element.Clear();
        _elementPayload += octets;
        _payload += octets;
        return element;
    }

    /// <summary>The room for the payload of one SDU; write there, then call <see cref="AddSdu"/>.</summary>
    public readonly Span<byte> Room => _scratch.Slice(_payload, SduRoom);

    /// <summary>Adds the SDU of which <paramref name="length"/> octets were written into <see cref="Room"/>.</summary>
    public void AddSdu(byte lcid, int length)
    {
        if (length > SduRoom) throw new InvalidOperationException($"no room for an SDU of {length} octets");
        CloseLast();
        _lastLcid = lcid;
        _lastLength = length;
        _payload += length;
    }

    /// <summary>Pads and completes the PDU; returns the octets of padding with their subheaders.</summary>
    public int Finish()
    {
        int padding = Unused;
        if (padding is 1 or 2)
        {
            _pdu[.._header].CopyTo(_pdu[padding..]);
            _pdu[..padding].Fill(Extension | MacLcids.Padding);
            _header += padding;
        }
        else if (padding > 2)
        {
            // The length field of the last SDU comes out of the padding; 3 octets leave room for the longest and a subheader.
            padding -= _lastLcid < 0 ? 0 : MacSubheader.Octets(_lastLength) - 1;
            CloseLast();
            _pdu[_header++] = Extension | MacLcids.Padding;
        }

        int lastSubheader = _header - 1;
        if (_lastLcid >= 0)
        {
            lastSubheader = _header;
            _pdu[_header++] = (byte)_lastLcid;
        }

        if (lastSubheader >= 0) _pdu[lastSubheader] &= unchecked((byte)~Extension);
        _scratch[.._payload].CopyTo(_pdu[_header..]);
        _pdu[(_header + _payload)..].Clear();
        return padding;
    }

    private void CloseLast()
    {
        if (_lastLcid < 0) return;
        _pdu[_header++] = (byte)(Extension | _lastLcid);
        if (_lastLength >= MacSubheader.LongLength) _pdu[_header++] = (byte)(0x80 | _lastLength >> 8);
        _pdu[_header++] = (byte)_lastLength;
        _lastLcid = -1;
    }
}
