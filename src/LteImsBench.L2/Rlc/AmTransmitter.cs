using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>The transmitting side of an RLC AM entity: window, polling and retransmission (TS 36.322 §5.1.3.1, §5.2.1, §5.2.2).</summary>
internal sealed class AmTransmitter
{
    private const int Capacity = 1024;
    private const int OctetsPerKiloByte = 1000;

    private readonly RlcAmConfig _config;
    private readonly OctetPool _pool;
    private readonly SduQueue _queue;
    private readonly SentPdu?[] _sent = new SentPdu?[AmWindow.Size];
    private readonly ObjectPool<SentPdu> _pdus = new();
    private readonly RetransmissionQueue _retransmissions = new();
    private readonly Func<int, int> _order;
    private readonly Func<int, SentPdu?> _find;
    private TtiTimer _pollRetransmit;

    // VT(A): the next to be acknowledged in sequence. VT(S): the next new SN.
    private int _vtA;
    private int _vtS;
    private int _pollSn;
    private int _pduWithoutPoll;
    private int _byteWithoutPoll;
    private bool _isPollDue;
    private long _reports;

    public AmTransmitter(RlcAmConfig config, OctetPool pool)
    {
        _config = config;
        _pool = pool;
        _queue = new(pool, Capacity);
        _order = sn => AmWindow.Distance(_vtA, sn);
        _find = sn => _sent[AmWindow.Slot(sn)];
    }

    public SduQueue Queue => _queue;

    public int RetransmissionOctets => _retransmissions.Octets;

    public int NewOctets => _queue.Count == 0 || IsStalled
        ? 0
        : _queue.Octets + AmdPdu.HeaderLength(false, Math.Min(_queue.Count - 1, SduQueue.MaxLengths));

    /// <summary>Tag of the last SDU that the peer has, with all before it; taken by the entity.</summary>
    public long DeliveredTag { get; private set; } = SduQueue.NoTag;

    /// <summary>Set when a PDU reaches maxRetxThreshold; cleared by the entity that reports it.</summary>
    public bool HasReachedMaxRetransmissions { get; set; }

    /// <summary>PDUs and segments sent again.</summary>
    public long Retransmissions { get; private set; }

    private bool IsStalled => AmWindow.Distance(_vtA, _vtS) >= AmWindow.Size;

    // §5.2.2.1: nothing is left to send, or nothing new may be.
    private bool IsPollWorthwhile => (_queue.Count == 0 && _retransmissions.Count == 0) || IsStalled;

    public int PullPdu(Span<byte> grant, Tti now)
    {
        if (_retransmissions.Count > 0) return PullRetransmission(grant, now);
        return IsStalled ? 0 : PullNew(grant, now);
    }

    /// <returns>False when the PDU is malformed or speaks of what was never sent.</returns>
    public bool OnStatus(ReadOnlySpan<byte> octets)
    {
        if (!StatusPdu.TryRead(octets, out StatusPdu status, out _) || !IsPlausible(status)) return false;
        long report = ++_reports;
        bool isPollAnswered = IsBefore(_pollSn, status.AckSn);
        foreach (Nack nack in status)
        {
            if (!IsBefore(nack.Sn, _vtS)) continue;   // acknowledged meanwhile: the STATUS PDU was overtaken
            isPollAnswered |= nack.Sn == _pollSn;
            SentPdu pdu = _find(nack.Sn)!;
            pdu.NackedBy = report;
            int end = nack.End >= pdu.Length ? pdu.Length : nack.End + 1;
            if (!pdu.IsAcknowledged && nack.Start < end) ConsiderForRetransmission(pdu, new(nack.Sn, nack.Start, end), report);
        }

        if (isPollAnswered) _pollRetransmit.Stop();
        Acknowledge(status.AckSn, report);
        return true;
    }

    public void OnTti(Tti now)
    {
        _queue.DropExpired(now);
        if (!_pollRetransmit.Expires(now)) return;

        // §5.2.2.3
        _isPollDue = true;
        if (!IsPollWorthwhile || _vtA == _vtS) return;
        int sn = AmWindow.Previous(_vtS);
        if (_find(sn)!.IsAcknowledged) sn = _vtA;
        SentPdu pdu = _find(sn)!;
        ConsiderForRetransmission(pdu, new(sn, 0, pdu.Length), ++_reports);
    }

    public void Reset()
    {
        for (; _vtA != _vtS; _vtA = AmWindow.Next(_vtA)) Free(_vtA);
        _queue.Clear();
        _retransmissions.Clear();
        _pollRetransmit.Stop();
        (_vtA, _vtS, _pollSn, _pduWithoutPoll, _byteWithoutPoll, _isPollDue) = (0, 0, 0, 0, 0, false);
        DeliveredTag = SduQueue.NoTag;
        HasReachedMaxRetransmissions = false;
    }

    private bool IsBefore(int sn, int limit) => AmWindow.Distance(_vtA, sn) < AmWindow.Distance(_vtA, limit);

    private bool IsPlausible(in StatusPdu status)
    {
        if (IsBefore(_vtS, status.AckSn)) return false;
        foreach (Nack nack in status)
        {
            if (IsBefore(nack.Sn, _vtS) && !IsBefore(nack.Sn, status.AckSn)) return false;
        }

        return true;
    }

    private int PullNew(Span<byte> grant, Tti now)
    {
        Span<ushort> lengths = stackalloc ushort[SduQueue.MaxLengths];
        if (!_queue.TryPlan(grant.Length - AmdPdu.FixedOctets, lengths, out DataFieldPlan plan)) return 0;
        lengths = lengths[..plan.LengthCount];
        SentPdu pdu = _pdus.Rent();
        pdu.Extend(plan.Octets, _pool);
        pdu.Tag = _queue.Take(plan, pdu.Octets);
        pdu.AddBoundaries(plan.Framing, lengths);
        int sn = _vtS;
        _sent[AmWindow.Slot(sn)] = pdu;
        _vtS = AmWindow.Next(sn);

        // §5.2.2.1
        _pduWithoutPoll++;
        _byteWithoutPoll += plan.Octets;
        bool isPollDue = _pduWithoutPoll >= _config.PollPdu || _byteWithoutPoll >= _config.PollKiloBytes * OctetsPerKiloByte;
        int header = AmdPdu.WriteHeader(grant, Poll(isPollDue, now), plan.Framing, sn, lengths);
        pdu.Octets.CopyTo(grant[header..]);
        return header + plan.Octets;
    }

    private int PullRetransmission(Span<byte> grant, Tti now)
    {
        RetransmissionPortion portion = _retransmissions.First;
        SentPdu pdu = _find(portion.Sn)!;
        Span<ushort> lengths = stackalloc ushort[SduQueue.MaxLengths];
        int count = 0;
        int end = 0;
        bool isWhole = portion.Start == 0 && portion.End == pdu.Length && grant.Length > AmdPdu.FixedOctets;
        if (isWhole)
        {
            end = pdu.Fit(0, pdu.Length, grant.Length - AmdPdu.FixedOctets, lengths, out count);
            isWhole = end == pdu.Length;
        }

        if (!isWhole)
        {
            // §5.2.1: what does not fit as it is goes in segments.
            if (grant.Length <= AmdPdu.SegmentFixedOctets) return 0;
            end = pdu.Fit(portion.Start, portion.End, grant.Length - AmdPdu.SegmentFixedOctets, lengths, out count);
        }

        if (_retransmissions.TakeFromFirst(end - portion.Start, pdu)) pdu.PendingPortions--;
        Retransmissions++;
        AmdSegment? segment = isWhole ? null : new AmdSegment(end == pdu.Length, portion.Start);
        int header = AmdPdu.WriteHeader(
            grant, Poll(false, now), pdu.FramingOf(portion.Start, end), portion.Sn, lengths[..count], segment);
        pdu.Octets[portion.Start..end].CopyTo(grant[header..]);
        return header + end - portion.Start;
    }

    /// <summary>Decides the P field of the PDU being assembled (§5.2.2.1).</summary>
    private bool Poll(bool isDue, Tti now)
    {
        if (!isDue && !_isPollDue && !IsPollWorthwhile) return false;
        _isPollDue = false;
        _pduWithoutPoll = 0;
        _byteWithoutPoll = 0;
        _pollSn = AmWindow.Previous(_vtS);
        _pollRetransmit.Start(now, _config.PollRetransmitMs);
        return true;
    }

    private void ConsiderForRetransmission(SentPdu pdu, RetransmissionPortion portion, long report)
    {
        if (_retransmissions.Add(portion, pdu, _order) == 0 || pdu.CountedBy == report) return;
        pdu.CountedBy = report;
        pdu.RetransmissionCount++;
        if (pdu.RetransmissionCount == _config.MaxRetxThreshold) HasReachedMaxRetransmissions = true;
    }

    private void Acknowledge(int ackSn, long report)
    {
        for (int sn = _vtA; sn != ackSn; sn = AmWindow.Next(sn))
        {
            SentPdu pdu = _find(sn)!;
            if (pdu.NackedBy != report) pdu.IsAcknowledged = true;
        }

        _retransmissions.RemoveAcknowledged(_find);
        for (; _vtA != _vtS && _find(_vtA)!.IsAcknowledged; _vtA = AmWindow.Next(_vtA))
        {
            if (_find(_vtA)!.Tag is var tag and not SduQueue.NoTag) DeliveredTag = tag;
            Free(_vtA);
        }
    }

    private void Free(int sn)
    {
        ref SentPdu? slot = ref _sent[AmWindow.Slot(sn)];
        slot!.Clear(_pool);
        _pdus.Return(slot);
        slot = null;
    }
}
