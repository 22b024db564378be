using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>
/// The data field of a UMD or AMD PDU with the places where an SDU ends or begins. Framing info and length indicators of the PDU, or of
/// any portion of it, follow from those places.
/// </summary>
internal class PduBody
{
    private byte[] _octets = [];
    private ushort[] _boundaries = new ushort[8];
    private int _boundaryCount;

    public int Length { get; private set; }

    public Span<byte> Octets => _octets.AsSpan(0, Length);

    /// <summary>Between two SDUs, or between one and the edge of the PDU; in ascending order.</summary>
    public ReadOnlySpan<ushort> Boundaries => _boundaries.AsSpan(0, _boundaryCount);

    public bool IsBoundary(int at) => Boundaries.BinarySearch((ushort)at) >= 0;

    /// <summary>Makes the data field at least <paramref name="length"/> octets long.</summary>
    public void Extend(int length, OctetPool pool)
    {
        if (length <= Length) return;
        pool.Grow(ref _octets, Length, length);
        Length = length;
    }

    public void AddBoundary(int at)
    {
        int place = Boundaries.BinarySearch((ushort)at);
        if (place >= 0) return;
        place = ~place;
        if (_boundaryCount == _boundaries.Length) Array.Resize(ref _boundaries, 2 * _boundaries.Length);
        _boundaries.AsSpan(place, _boundaryCount - place).CopyTo(_boundaries.AsSpan(place + 1));
        _boundaries[place] = (ushort)at;
        _boundaryCount++;
    }

    /// <summary>Notes the boundaries of received data that stands at <paramref name="start"/>.</summary>
    public void AddBoundaries(int start, int length, FramingInfo framing, LengthIndicators lengths)
    {
        if ((framing & FramingInfo.StartIsOpen) == 0) AddBoundary(start);
        int at = start;
        for (int i = 0; i < lengths.Count; i++)
        {
            at += lengths[i];
            AddBoundary(at);
        }

        if ((framing & FramingInfo.EndIsOpen) == 0) AddBoundary(start + length);
    }

    /// <summary>Notes the boundaries of a whole data field.</summary>
    public void AddBoundaries(FramingInfo framing, ReadOnlySpan<ushort> lengths)
    {
        if ((framing & FramingInfo.StartIsOpen) == 0) AddBoundary(0);
        int at = 0;
        foreach (ushort length in lengths) AddBoundary(at += length);
        if ((framing & FramingInfo.EndIsOpen) == 0) AddBoundary(Length);
    }

    /// <summary>Boundaries within a portion, its edges not counted: the length indicators it needs.</summary>
    public int CountBoundaries(int start, int end)
    {
        int count = 0;
        foreach (ushort boundary in Boundaries) count += boundary > start && boundary < end ? 1 : 0;
        return count;
    }

    /// <summary>Framing info of the portion from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public FramingInfo FramingOf(int start, int end) =>
        (IsBoundary(start) ? FramingInfo.Whole : FramingInfo.StartIsOpen) | (IsBoundary(end) ? FramingInfo.Whole : FramingInfo.EndIsOpen);

    /// <summary>The longest portion from <paramref name="start"/>, ending at <paramref name="end"/> at most, that fits with its length indicators.</summary>
    /// <param name="start">First octet.</param>
    /// <param name="end">Octet behind the last that may be taken.</param>
    /// <param name="room">Octets behind the fixed part of the header, 1 at least.</param>
    /// <param name="lengths">Receives the length indicators.</param>
    /// <param name="count">How many they are.</param>
    /// <returns>The octet behind the portion.</returns>
    public int Fit(int start, int end, int room, Span<ushort> lengths, out int count)
    {
        count = 0;
        int element = start;
        foreach (ushort boundary in Boundaries)
        {
            if (boundary <= start) continue;
            if (boundary >= end || start + room - LengthIndicators.Octets(count) <= boundary) break;
            if (start + room - LengthIndicators.Octets(count + 1) <= boundary || count == lengths.Length) return boundary;
            lengths[count++] = (ushort)(boundary - element);
            element = boundary;
        }

        return Math.Min(end, start + room - LengthIndicators.Octets(count));
    }

    /// <summary>Gives the buffer back and forgets everything.</summary>
    public virtual void Clear(OctetPool pool)
    {
        if (_octets.Length > 0) pool.Return(_octets);
        _octets = [];
        Length = 0;
        _boundaryCount = 0;
    }
}
