using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hardware = System.Runtime.Intrinsics.X86.Aes;

namespace LteImsBench.Security.Ciphers;

/// <summary>AES-128 encryption of single blocks without allocation; by processor instructions where there are any.</summary>
internal readonly ref struct Aes128
{
    public const int BlockSize = 16;

    /// <summary>Octets of the expanded key.</summary>
    public const int ScheduleSize = 11 * BlockSize;

    private static readonly byte[] Box = RijndaelField.AesBox();

    private readonly ReadOnlySpan<byte> _schedule;

    /// <param name="key">16 octets.</param>
    /// <param name="schedule">Room for <see cref="ScheduleSize"/> octets, owned by the caller for the life of this value.</param>
    public Aes128(ReadOnlySpan<byte> key, Span<byte> schedule)
    {
        Expand(key, schedule);
        _schedule = schedule[..ScheduleSize];
    }

    /// <summary>Encrypts 16 octets; source and target may be the same.</summary>
    public void Encrypt(ReadOnlySpan<byte> block, Span<byte> target)
    {
        if (Hardware.IsSupported) EncryptByHardware(block, target);
        else EncryptByTable(block, target);
    }

    internal void EncryptByTable(ReadOnlySpan<byte> block, Span<byte> target)
    {
        Span<byte> state = stackalloc byte[BlockSize];
        Span<byte> shifted = stackalloc byte[BlockSize];
        for (int i = 0; i < BlockSize; i++) state[i] = (byte)(block[i] ^ _schedule[i]);
        for (int round = 1; round <= 10; round++)
        {
            // SubBytes and ShiftRows: row r moves left by r columns.
            for (int i = 0; i < BlockSize; i++) shifted[i] = Box[state[(i + 4 * (i & 3)) & 15]];
            if (round < 10) MixColumns(shifted);
            for (int i = 0; i < BlockSize; i++) state[i] = (byte)(shifted[i] ^ _schedule[round * BlockSize + i]);
        }

        state.CopyTo(target);
    }

    private void EncryptByHardware(ReadOnlySpan<byte> block, Span<byte> target)
    {
        ReadOnlySpan<Vector128<byte>> keys = MemoryMarshal.Cast<byte, Vector128<byte>>(_schedule);
        Vector128<byte> state = Vector128.Create(block) ^ keys[0];
        for (int round = 1; round < 10; round++) state = Hardware.Encrypt(state, keys[round]);
        Hardware.EncryptLast(state, keys[10]).CopyTo(target);
    }

    private static void MixColumns(Span<byte> state)
    {
        for (int column = 0; column < BlockSize; column += 4)
        {
            Span<byte> s = state.Slice(column, 4);
            byte all = (byte)(s[0] ^ s[1] ^ s[2] ^ s[3]);
            byte first = s[0];
            for (int row = 0; row < 4; row++)
            {
                byte next = row == 3 ? first : s[row + 1];
                s[row] ^= (byte)(all ^ RijndaelField.MulX((byte)(s[row] ^ next), 0x1B));
            }
        }
    }

    private static void Expand(ReadOnlySpan<byte> key, Span<byte> schedule)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, BlockSize, nameof(key));
        key.CopyTo(schedule);
        byte constant = 1;
        for (int i = BlockSize; i < ScheduleSize; i += 4)
        {
            Span<byte> word = schedule.Slice(i, 4);
            schedule.Slice(i - 4, 4).CopyTo(word);
            if (i % BlockSize == 0)
            {
                (word[0], word[1], word[2], word[3]) = ((byte)(Box[word[1]] ^ constant), Box[word[2]], Box[word[3]], Box[word[0]]);
                constant = RijndaelField.MulX(constant, 0x1B);
            }

            for (int j = 0; j < 4; j++) word[j] ^= schedule[i - BlockSize + j];
        }
    }
}
