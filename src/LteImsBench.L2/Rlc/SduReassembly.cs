namespace LteImsBench.L2.Rlc;

/// <summary>Puts SDUs together from PDU bodies that come in ascending order (TS 36.322 §5.1.2.2.3 and §5.1.3.2.3).</summary>
internal sealed class SduReassembly(OctetPool pool, IRlcUpper upper)
{
    /// <summary>Above the largest PDCP PDU, TS 36.323 §4.3.1.</summary>
    private const int MaxSduOctets = 16 * 1024;

    private byte[] _partial = [];
    private int _length;
    private int _epoch;

    /// <summary>SDUs given up because a part of them was lost.</summary>
    public long Losses { get; private set; }

    /// <summary>Starts anew; feeding under way stops.</summary>
    public void Reset()
    {
        _epoch++;
        _length = 0;
    }

    /// <summary>Gives up the SDU in progress: its continuation is lost.</summary>
    public void DropPartial()
    {
        if (_length > 0) Losses++;
        _length = 0;
    }

    /// <summary>Delivers every SDU that ends in <paramref name="body"/> and keeps the rest. False when a callee called <see cref="Reset"/>.</summary>
    public bool Feed(PduBody body)
    {
        int epoch = _epoch;
        int start = 0;
        ReadOnlySpan<ushort> boundaries = body.Boundaries;
        if (!boundaries.IsEmpty && boundaries[0] == 0) DropPartial();
        bool isContinuation = boundaries.IsEmpty || boundaries[0] != 0;
        foreach (ushort end in boundaries)
        {
            if (end == 0) continue;
            ReadOnlySpan<byte> element = body.Octets[start..end];
            start = end;
            if (!isContinuation)
            {
                upper.OnSdu(element);
            }
            else
            {
                isContinuation = false;
                if (_length == 0 || !Append(element)) continue;
                int length = _length;
                _length = 0;
                upper.OnSdu(_partial.AsSpan(0, length));
            }

            if (epoch != _epoch) return false;
        }

        if (start < body.Length && (!isContinuation || _length > 0)) _ = Append(body.Octets[start..]);
        return true;
    }

    private bool Append(ReadOnlySpan<byte> part)
    {
        if (_length + part.Length > MaxSduOctets)
        {
            DropPartial();
            return false;
        }

        pool.Grow(ref _partial, _length, _length + part.Length);
        part.CopyTo(_partial.AsSpan(_length));
        _length += part.Length;
        return true;
    }
}
