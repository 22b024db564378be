using LteImsBench.Core.Time;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Pdcp;

namespace LteImsBench.L2.Pdcp;

/// <summary>What a PDCP entity of a DRB works with.</summary>
internal sealed record PdcpDrbDependencies(DataBearer Bearer, PdcpConfig Config, bool IsAcknowledged, SecurityContext Security, OctetPool Pool);

/// <summary>PDCP of a data radio bearer: ciphering, discard, and what re-establishment must not lose (TS 36.323 §5.1, §5.2, §5.4).</summary>
internal sealed class PdcpDrb : IRlcUpper
{
    /// <summary>The longest PDCP SDU, TS 36.323 §4.3.1.</summary>
    public const int MaxSduOctets = 8188;

    private readonly PdcpDrbDependencies _with;
    private readonly IRadioBearerNotifier _upper;
    private readonly int _bearer;
    private readonly int _snBits;
    private readonly int _header;
    private readonly PdcpReceiver _receiver;

    // SDUs that the peer has not confirmed, by COUNT; kept in RLC AM only.
    private readonly SduQueue? _unconfirmed;
    private readonly byte[] _plain = new byte[MaxSduOctets];

    // COUNT of the next SDU: TX_HFN and Next_PDCP_TX_SN.
    private long _txNext;
    private bool _isReestablishing;
    private int _epoch;
    private Tti _now;

    public PdcpDrb(PdcpDrbDependencies with, IRadioBearerNotifier upper)
    {
        _with = with;
        _upper = upper;
        _bearer = with.Bearer.Drb.Value - 1;
        _snBits = with.Config.SnBits;
        _header = PdcpDataPdu.HeaderOctets(_snBits);
        _receiver = new(_snBits, with.IsAcknowledged, with.Pool);
        _unconfirmed = with.IsAcknowledged ? new(with.Pool, Math.Min(1024, 1 << (_snBits - 1))) : null;
    }

    /// <summary>The entity below; set once by who joins them.</summary>
    public RlcEntity Rlc { get; set; } = null!;

    /// <summary>COUNT of the next SDU to send and of the next one expected.</summary>
    public (uint Transmit, uint Receive) NextCounts => ((uint)_txNext, (uint)_receiver.Next);

    /// <summary>PDUs that were malformed or of a kind not handled.</summary>
    public long Faults { get; private set; }

    /// <summary>PDUs discarded as old or as duplicates.</summary>
    public long Duplicates { get; private set; }

    /// <returns>False when the packet is dropped: too long, or no room.</returns>
    public bool Send(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty || packet.Length > MaxSduOctets || _unconfirmed is { IsFull: true }) return false;
        Tti? discardAt = _with.Config.DiscardMs is { } after ? _now + after : null;
        if (!Submit(_txNext, packet, discardAt)) return false;
        if (_unconfirmed is not null && _unconfirmed.TryAdd(packet.Length, _txNext, discardAt, out Span<byte> kept)) packet.CopyTo(kept);
        _txNext++;
        return true;
    }

    public void OnTti(Tti now)
    {
        _now = now;
        _unconfirmed?.DropExpired(now);
    }

    public void OnDelivered(long tag) => _unconfirmed?.DropThrough(tag);

    public void OnMaxRetransmissions() => _upper.OnMaxRetransmissions(_with.Bearer.Lcid);

    public void OnSdu(ReadOnlySpan<byte> octets)
    {
        if (!PdcpDataPdu.IsDataPdu(octets))
        {
            if (!OnControl(octets)) Faults++;
            return;
        }

        if (!PdcpDataPdu.TryRead(octets, _snBits, out PdcpDataPdu pdu, out _) || pdu.Ciphered.Length > MaxSduOctets)
        {
            Faults++;
            return;
        }

        if (!_receiver.TryAccept(pdu.Sn, out long count))
        {
            Duplicates++;
            return;
        }

        Span<byte> plain = _plain.AsSpan(0, pdu.Ciphered.Length);
        pdu.Ciphered.CopyTo(plain);
        _with.Security.ApplyUserPlane(LinkWays.Receive, (uint)count, _bearer, plain);
        Order(count, plain);
    }

    /// <summary>Takes what RLC still holds, under the old keys, and resets RLC.</summary>
    public void ReestablishLower()
    {
        _isReestablishing = true;
        Rlc.Reestablish();
        _isReestablishing = false;
    }

    /// <summary>Goes on under the keys now in force: RLC AM sends again what was not confirmed, RLC UM starts at COUNT 0 (§5.2).</summary>
    public void Continue()
    {
        if (_unconfirmed is null)
        {
            _txNext = 0;
            _receiver.Reset();
            return;
        }

        if (_with.Config.StatusReportRequired) SendStatusReport();
        for (int i = 0; i < _unconfirmed.Count; i++)
            _ = Submit(_unconfirmed.TagOf(i), _unconfirmed[i], _unconfirmed.DiscardAt(i));
    }

    public void Release()
    {
        _epoch++;
        _unconfirmed?.Clear();
        _receiver.Reset();
        Rlc.Release();
    }

    private bool Submit(long count, ReadOnlySpan<byte> packet, Tti? discardAt)
    {
        if (!Rlc.TryQueue(_header + packet.Length, count, discardAt, out Span<byte> pdu)) return false;
        PdcpDataPdu.WriteHeader(pdu, _snBits, (int)(count & (1L << _snBits) - 1));
        packet.CopyTo(pdu[_header..]);
        _with.Security.ApplyUserPlane(LinkWays.Transmit, (uint)count, _bearer, pdu[_header..]);
        return true;
    }

    private void Order(long count, ReadOnlySpan<byte> sdu)
    {
        int epoch = _epoch;
        if (_with.IsAcknowledged)
        {
            // §5.1.2.1.2: around a re-establishment an SDU waits for those before it; later on, those that never came are given up.
            if (_isReestablishing && count != _receiver.LastSubmitted + 1)
            {
                _receiver.Stored.Store(count, sdu);
                return;
            }

            for (long earlier = _receiver.LastSubmitted + 1; earlier < count && _receiver.Stored.Count > 0; earlier++)
            {
                DeliverStored(earlier);
                if (epoch != _epoch) return;
            }
        }

        _receiver.LastSubmitted = count;
        _upper.OnData(_with.Bearer.Bearer, sdu);
        while (epoch == _epoch && _receiver.Stored.Contains(_receiver.LastSubmitted + 1)) DeliverStored(_receiver.LastSubmitted + 1);
    }

    private void DeliverStored(long count)
    {
        if (!_receiver.Stored.TryTake(count, out byte[] buffer, out int length)) return;
        _receiver.LastSubmitted = count;
        _upper.OnData(_with.Bearer.Bearer, buffer.AsSpan(0, length));
        _receiver.Stored.Return(buffer);
    }

    // §5.3.1
    private void SendStatusReport()
    {
        long firstMissing = _receiver.LastSubmitted + 1;
        int bits = _receiver.Stored.Count == 0 ? 0 : (int)(_receiver.Next - firstMissing - 1);
        int length = PdcpStatusReport.HeaderOctets(_snBits) + (bits + 7) / 8;
        if (!Rlc.TryQueue(length, SduQueue.NoTag, null, out Span<byte> pdu)) return;
        PdcpStatusReport.WriteHeader(pdu, _snBits, (int)(firstMissing & (1L << _snBits) - 1));
        for (int i = 0; i < bits; i++)
        {
            if (_receiver.Stored.Contains(firstMissing + 1 + i)) PdcpStatusReport.MarkReceived(pdu, _snBits, i);
        }
    }

    // §5.3.2. ROHC feedback is not implemented.
    private bool OnControl(ReadOnlySpan<byte> octets)
    {
        if (_unconfirmed is null || !PdcpStatusReport.TryRead(octets, _snBits, out PdcpStatusReport report, out _)) return false;
        if (_unconfirmed.Count == 0) return true;
        long first = _unconfirmed.TagOf(0);
        long mask = (1L << _snBits) - 1;
        long missing = first + ((report.FirstMissingSn - first) & mask);
        if (missing > _txNext) return true;   // from before what was confirmed since
        for (long count = first; count < missing; count++) Confirm(count);
        for (int i = 0; i < report.BitmapLength && missing + 1 + i < _txNext; i++)
        {
            if (report.IsReceived(i)) Confirm(missing + 1 + i);
        }

        return true;
    }

    private void Confirm(long count)
    {
        Rlc.Discard(count);
        _unconfirmed!.Discard(count);
    }
}
