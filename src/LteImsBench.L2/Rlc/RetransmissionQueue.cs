using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>A portion of an AMD PDU to send again: octets <paramref name="Start"/> to before <paramref name="End"/> of its data field.</summary>
internal record struct RetransmissionPortion(int Sn, int Start, int End)
{
    /// <summary>Octets as one segment, header included.</summary>
    public int Cost { get; set; }

    public readonly int Octets => End - Start;
}

/// <summary>The retransmission buffer, in ascending order of SN and offset.</summary>
internal sealed class RetransmissionQueue
{
    private RetransmissionPortion[] _portions = new RetransmissionPortion[16];

    public int Count { get; private set; }

    /// <summary>Octets to send again, with the headers of segments.</summary>
    public int Octets { get; private set; }

    public ref RetransmissionPortion First => ref _portions[0];

    /// <summary>Adds what is not pending yet of a portion, and returns how many octets that is.</summary>
    /// <param name="portion">The portion.</param>
    /// <param name="pdu">The PDU it is of.</param>
    /// <param name="order">Position of an SN in the window.</param>
    public int Add(RetransmissionPortion portion, SentPdu pdu, Func<int, int> order)
    {
        if (pdu.PendingPortions == 0) return Insert(portion, pdu, order);
        int added = 0;
        for (int i = 0; i < Count && portion.Octets > 0; i++)
        {
            RetransmissionPortion pending = _portions[i];
            if (pending.Sn != portion.Sn || pending.End <= portion.Start) continue;
            if (pending.Start >= portion.End) break;
            if (portion.Start < pending.Start)
            {
                added += Insert(portion with { End = pending.Start }, pdu, order);
                i++;
            }

            portion.Start = Math.Min(portion.End, pending.End);
        }

        return portion.Octets > 0 ? added + Insert(portion, pdu, order) : added;
    }

    /// <summary>Takes octets off the front of the first portion; removes it when none are left.</summary>
    /// <returns>Whether the portion is gone.</returns>
    public bool TakeFromFirst(int octets, SentPdu pdu)
    {
        Octets -= First.Cost;
        First.Start += octets;
        First.Cost = CostOf(First, pdu);
        Octets += First.Cost;
        if (First.Octets > 0) return false;
        _portions.AsSpan(1, --Count).CopyTo(_portions);
        return true;
    }

    /// <summary>Removes the portions of PDUs that have been acknowledged meanwhile.</summary>
    public void RemoveAcknowledged(Func<int, SentPdu?> find)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (find(_portions[i].Sn) is { IsAcknowledged: false }) _portions[kept++] = _portions[i];
            else Octets -= _portions[i].Cost;
        }

        Count = kept;
    }

    public void Clear() => (Count, Octets) = (0, 0);

    private int Insert(RetransmissionPortion portion, SentPdu pdu, Func<int, int> order)
    {
        if (Count == _portions.Length) Array.Resize(ref _portions, 2 * _portions.Length);
        int at = Count++;
        for (; at > 0 && IsBefore(portion, _portions[at - 1], order); at--) _portions[at] = _portions[at - 1];
        portion.Cost = CostOf(portion, pdu);
        _portions[at] = portion;
        Octets += portion.Cost;
        pdu.PendingPortions++;
        return portion.Octets;
    }

    private static int CostOf(RetransmissionPortion portion, SentPdu pdu)
    {
        if (portion.Octets == 0) return 0;
        return portion.Octets + AmdPdu.HeaderLength(isSegment: true, pdu.CountBoundaries(portion.Start, portion.End));
    }

    private static bool IsBefore(RetransmissionPortion left, RetransmissionPortion right, Func<int, int> order) =>
        left.Sn == right.Sn ? left.Start < right.Start : order(left.Sn) < order(right.Sn);
}
