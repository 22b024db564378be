using LteImsBench.Core;
using LteImsBench.Core.Bits;

namespace LteImsBench.Messages.Rlc;

/// <summary>A PDU, or a portion of one, that a STATUS PDU reports missing.</summary>
/// <param name="Sn">NACK_SN, 10 bits.</param>
/// <param name="Start">SOstart: the first octet of the portion within the data field.</param>
/// <param name="End">SOend: the last octet of the portion; <see cref="ToEnd"/> is the end of the PDU.</param>
public readonly record struct Nack(int Sn, int Start, int End)
{
    /// <summary>The SOend that stands for the last octet of the AMD PDU, TS 36.322 §6.2.2.19.</summary>
    public const int ToEnd = 0x7FFF;

    /// <summary>A PDU that is missing altogether, which needs no SOstart and SOend.</summary>
    public static Nack Whole(int sn) => new(sn, 0, ToEnd);

    public bool IsWhole => Start == 0 && End == ToEnd;
}

/// <summary>STATUS PDU, TS 36.322 §6.2.1.6. Enumerate it for its NACKs.</summary>
public readonly ref struct StatusPdu
{
    internal const int ControlBits = 4;
    internal const int AckBits = 11;
    internal const int NackBits = 12;
    internal const int SegmentBits = 30;

    private readonly ReadOnlySpan<byte> _pdu;

    private StatusPdu(ReadOnlySpan<byte> pdu, int ackSn, int nackCount)
    {
        _pdu = pdu;
        AckSn = ackSn;
        NackCount = nackCount;
    }

    /// <summary>ACK_SN: the first PDU of which nothing is said; those before it and not among the NACKs have been received.</summary>
    public int AckSn { get; }

    public int NackCount { get; }

    public static bool TryRead(ReadOnlySpan<byte> pdu, out StatusPdu read, out DecodeFault? fault)
    {
        // D/C (1) = 0  CPT (3) = 000  ACK_SN (10)  E1 (1)
        read = default;
        var bits = new BitReader(pdu);
        if (bits.ReadBits(ControlBits) != 0)
        {
            fault = new(0, RlcFault.Cause, "a control PDU of type STATUS");
            return false;
        }

        int ackSn = (int)bits.ReadBits(10);
        bool more = bits.ReadBit();
        int count = 0;
        while (more && !bits.IsOverrun)
        {
            _ = ReadNack(ref bits, out more);
            count++;
        }

        fault = bits.IsOverrun ? new(bits.OverrunAt, RlcFault.Cause, $"the end of NACK {count}") : null;
        if (fault is not null) return false;
        read = new(pdu, ackSn, count);
        return true;
    }

    public Enumerator GetEnumerator() => new(_pdu, NackCount);

    internal static Nack ReadNack(ref BitReader bits, out bool more)
    {
        // NACK_SN (10)  E1 (1)  E2 (1)    with E2  SOstart (15)  SOend (15)
        int sn = (int)bits.ReadBits(10);
        more = bits.ReadBit();
        bool isPortion = bits.ReadBit();
        return isPortion ? new(sn, (int)bits.ReadBits(15), (int)bits.ReadBits(15)) : Nack.Whole(sn);
    }

    public ref struct Enumerator
    {
        private BitReader _bits;
        private int _left;

        internal Enumerator(ReadOnlySpan<byte> pdu, int count)
        {
            _bits = new(pdu);
            _bits.Skip(ControlBits + AckBits);
            _left = count;
        }

        public Nack Current { get; private set; }

        public bool MoveNext()
        {
            if (_left == 0) return false;
            _left--;
            Current = ReadNack(ref _bits, out _);
            return true;
        }
    }
}
