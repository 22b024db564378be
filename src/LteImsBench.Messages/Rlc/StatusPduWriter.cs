namespace LteImsBench.Messages.Rlc;

/// <summary>Writes a STATUS PDU into a grant, NACK by NACK as far as they fit (TS 36.322 §6.2.1.6).</summary>
public ref struct StatusPduWriter
{
    /// <summary>Octets of a STATUS PDU without a NACK.</summary>
    public const int MinOctets = 2;

    private const int FirstE1At = StatusPdu.ControlBits + StatusPdu.AckBits - 1;

    private readonly Span<byte> _target;
    private int _bits;
    private int _e1At;

    /// <param name="target">The grant, at least <see cref="MinOctets"/>.</param>
    public StatusPduWriter(Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, MinOctets, nameof(target));
        _target = target;
        _target[..MinOctets].Clear();
        _bits = StatusPdu.ControlBits + StatusPdu.AckBits;
        _e1At = FirstE1At;
    }

    /// <summary>Octets of a STATUS PDU with so many NACKs, of which so many give a portion.</summary>
    public static int Octets(int nacks, int portions) =>
        (StatusPdu.ControlBits + StatusPdu.AckBits + nacks * StatusPdu.NackBits + portions * StatusPdu.SegmentBits + 7) / 8;

    /// <summary>Adds a NACK; false, with nothing written, when the grant has no room for it.</summary>
    public bool TryAdd(Nack nack)
    {
        int bits = StatusPdu.NackBits + (nack.IsWhole ? 0 : StatusPdu.SegmentBits);
        int end = (_bits + bits + 7) / 8;
        if (end > _target.Length) return false;
        _target[((_bits + 7) / 8)..end].Clear();
        _target[_e1At / 8] |= (byte)(0x80 >> _e1At % 8);
        Put((uint)nack.Sn & 0x3FF, 10);
        _e1At = _bits;
        Put(nack.IsWhole ? 0u : 1u, 2);
        if (!nack.IsWhole)
        {
            Put((uint)nack.Start & 0x7FFF, 15);
            Put((uint)nack.End & 0x7FFF, 15);
        }

        return true;
    }

    /// <summary>Completes the PDU and returns its octets.</summary>
    public readonly int Finish(int ackSn)
    {
        _target[0] |= (byte)(ackSn >> 6 & 0xF);
        _target[1] |= (byte)(ackSn << 2);
        return (_bits + 7) / 8;
    }

    private void Put(uint value, int count)
    {
        for (int i = count - 1; i >= 0; i--, _bits++)
        {
            if ((value >> i & 1) != 0) _target[_bits / 8] |= (byte)(0x80 >> _bits % 8);
        }
    }
}
