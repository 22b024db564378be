using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Cyclic redundancy checks of TS 36.212 §5.1.1.</summary>
public enum CrcKind
{
    Crc24A,
    Crc24B,
    Crc16,
    Crc8,
}

/// <summary>Computes and checks CRCs over bits held as octets of 0 or 1.</summary>
public static class Crc
{
    private static readonly uint[][] Tables = [.. Enum.GetValues<CrcKind>().Select(Table)];

    /// <summary>Bits of the check.</summary>
    public static int Length(CrcKind kind) => kind switch { CrcKind.Crc16 => 16, CrcKind.Crc8 => 8, _ => 24 };

    /// <summary>The check of <paramref name="bits"/>.</summary>
    public static uint Compute(CrcKind kind, ReadOnlySpan<byte> bits)
    {
        // Kept at the top of 32 bits, so that one octet at a time serves all lengths.
        uint[] table = Tables[(int)kind];
        uint state = 0;
        int i = 0;
        for (; i + 8 <= bits.Length; i += 8)
        {
            int octet = bits[i] << 7 | bits[i + 1] << 6 | bits[i + 2] << 5 | bits[i + 3] << 4 | bits[i + 4] << 3 | bits[i + 5] << 2 | bits[i + 6] << 1 | bits[i + 7];
            state = state << 8 ^ table[state >> 24 ^ (uint)octet];
        }

        uint polynomial = Polynomial(kind);
        for (; i < bits.Length; i++) state = ((state >> 31 ^ bits[i]) & 1) != 0 ? state << 1 ^ polynomial : state << 1;
        return state >> (32 - Length(kind));
    }

    /// <summary>The check of bits packed into octets, first bit on top. Over a block and its own check it is 0.</summary>
    public static uint ComputePacked(CrcKind kind, ReadOnlySpan<byte> octets)
    {
        NativeDsp.Check();
        uint state = 0;
        _ = FecMethods.Crc((int)kind, octets, octets.Length, ref state);
        return state >> (32 - Length(kind));
    }

    /// <summary>Writes the check of all but the last bits into those last bits, XORed with <paramref name="mask"/>.</summary>
    public static void Attach(CrcKind kind, Span<byte> bits, uint mask = 0)
    {
        int length = Length(kind);
        uint check = Compute(kind, bits[..^length]) ^ mask;
        for (int i = 0; i < length; i++) bits[bits.Length - length + i] = (byte)(check >> (length - 1 - i) & 1);
    }

    /// <summary>The attached check XORed with the right one: 0 when it is right, otherwise the mask that would make it so.</summary>
    public static uint Residue(CrcKind kind, ReadOnlySpan<byte> bits)
    {
        int length = Length(kind);
        uint attached = 0;
        foreach (byte bit in bits[^length..]) attached = attached << 1 | bit;
        return attached ^ Compute(kind, bits[..^length]);
    }

    private static uint Polynomial(CrcKind kind) => kind switch
    {
        CrcKind.Crc24A => 0x864CFB00,
        CrcKind.Crc24B => 0x80006300,
        CrcKind.Crc16 => 0x10210000,
        _ => 0x9B000000,
    };

    private static uint[] Table(CrcKind kind)
    {
        uint polynomial = Polynomial(kind);
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint state = i << 24;
            for (int bit = 0; bit < 8; bit++) state = (state & 0x80000000) != 0 ? state << 1 ^ polynomial : state << 1;
            table[i] = state;
        }

        return table;
    }
}
