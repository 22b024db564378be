namespace LteImsBench.L2.Pdcp;

/// <summary>COUNT and order of the PDUs that a DRB receives (TS 36.323 §5.1.2.1).</summary>
internal sealed class PdcpReceiver(int snBits, bool isAcknowledged, OctetPool pool)
{
    private const long NoneSubmitted = -1;

    private readonly long _snSpace = 1L << snBits;
    private readonly PdcpReorderBuffer _stored = new(1 << (snBits - 1), pool);

    // COUNT behind the highest received: RX_HFN and Next_PDCP_RX_SN. COUNT of Last_Submitted_PDCP_RX_SN.
    private long _next;

    /// <summary>COUNT of the last SDU delivered; -1 before the first.</summary>
    public long LastSubmitted { get; set; } = NoneSubmitted;

    public PdcpReorderBuffer Stored => _stored;

    /// <summary>COUNT behind the highest received.</summary>
    public long Next => _next;

    private long Window => _snSpace / 2;

    /// <summary>Finds the COUNT of a PDU; false when it is to be discarded as old or as a duplicate.</summary>
    public bool TryAccept(int sn, out long count)
    {
        long hfn = _next / _snSpace;
        long nextSn = _next % _snSpace;
        if (!isAcknowledged)
        {
            // §5.1.2.1.3
            count = (sn < nextSn ? hfn + 1 : hfn) * _snSpace + sn;
            _next = count + 1;
            return true;
        }

        // §5.1.2.1.2
        count = 0;
        long lastSn = (LastSubmitted + _snSpace) % _snSpace;
        if (sn - lastSn > Window || (lastSn - sn >= 0 && lastSn - sn < Window)) return false;
        if (nextSn - sn > Window) hfn++;
        else if (sn - nextSn >= Window) hfn--;
        count = hfn * _snSpace + sn;
        if (count < 0 || _stored.Contains(count)) return false;
        _next = Math.Max(_next, count + 1);
        return true;
    }

    public void Reset()
    {
        _stored.Clear();
        _next = 0;
        LastSubmitted = NoneSubmitted;
    }
}
