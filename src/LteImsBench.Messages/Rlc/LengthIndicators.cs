using LteImsBench.Core;

namespace LteImsBench.Messages.Rlc;

/// <summary>The length indicators of a UMD or AMD PDU, 11 bits each: the lengths of all data field elements but the last (TS 36.322 §6.2.2.5).</summary>
public readonly ref struct LengthIndicators
{
    /// <summary>The longest data field element that another may follow.</summary>
    public const int Max = 0x7FF;

    private const int Bits = 12;

    private readonly ReadOnlySpan<byte> _field;

    private LengthIndicators(ReadOnlySpan<byte> field, int count)
    {
        _field = field;
        Count = count;
    }

    public int Count { get; }

    /// <summary>Octets that so many length indicators take, the padding of an odd number included.</summary>
    public static int Octets(int count) => (Bits * count + 7) / 8;

    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return At(_field, index) & Max;
        }
    }

    /// <summary>Reads the extension part behind a fixed part; advances <paramref name="at"/> to the data field.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> pdu, bool isPresent, scoped ref int at, out LengthIndicators read, out DecodeFault? fault)
    {
        read = default;
        fault = null;
        ReadOnlySpan<byte> field = pdu[at..];
        int count = 0;
        int total = 0;
        bool more = isPresent;
        while (more)
        {
            // E (1)  LI (11)
            if (Octets(count + 1) > field.Length)
            {
                fault = new(8L * pdu.Length, RlcFault.Cause, $"length indicator {count + 1}");
                return false;
            }

            int entry = At(field, count);
            more = entry > Max;
            int length = entry & Max;
            if (length == 0)
            {
                fault = new(8L * at + Bits * count, RlcFault.Cause, "a length indicator above 0");
                return false;
            }

            total += length;
            count++;
        }

        at += Octets(count);
        if (total >= pdu.Length - at)
        {
            fault = new(8L * at, RlcFault.Cause, $"a data field of more than {total} octets, and it has {pdu.Length - at}");
            return false;
        }

        read = new(field, count);
        return true;
    }

    /// <summary>Writes the extension part and returns its octets; the target need not be zero.</summary>
    internal static int Write(Span<byte> target, ReadOnlySpan<ushort> lengths)
    {
        for (int i = 0; i < lengths.Length; i++)
        {
            int entry = (i + 1 < lengths.Length ? Max + 1 : 0) | lengths[i] & Max;
            Span<byte> at = target[(i / 2 * 3)..];
            if (i % 2 == 0)
            {
                at[0] = (byte)(entry >> 4);
                at[1] = (byte)(entry << 4);
            }
            else
            {
                at[1] |= (byte)(entry >> 8);
                at[2] = (byte)entry;
            }
        }

        return Octets(lengths.Length);
    }

    private static int At(ReadOnlySpan<byte> field, int index)
    {
        ReadOnlySpan<byte> at = field[(index / 2 * 3)..];
        return index % 2 == 0 ? at[0] << 4 | at[1] >> 4 : (at[1] & 0xF) << 8 | at[2];
    }
}
