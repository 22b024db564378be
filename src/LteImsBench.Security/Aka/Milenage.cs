using LteImsBench.Core;
using LteImsBench.Security.Ciphers;

namespace LteImsBench.Security;

/// <summary>Milenage, TS 35.206, with the constants of its annex.</summary>
public sealed class Milenage : AuthenticationAlgorithm
{
    private const int Size = Aes128.BlockSize;

    private readonly byte[] _k;
    private readonly byte[] _opc;

    /// <param name="k">Subscriber key, 16 octets.</param>
    /// <param name="opc">OPc, 16 octets.</param>
    public Milenage(ReadOnlySpan<byte> k, ReadOnlySpan<byte> opc)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(k.Length, Size, nameof(k));
        ArgumentOutOfRangeException.ThrowIfNotEqual(opc.Length, Size, nameof(opc));
        (_k, _opc) = (k.ToArray(), opc.ToArray());
    }

    /// <summary>OPc = OP ⊕ E[OP]_K, TS 35.206 §4.1.</summary>
    public static OctetString DeriveOpc(ReadOnlySpan<byte> k, ReadOnlySpan<byte> op)
    {
        byte[] opc = new byte[Size];
        new Aes128(k, stackalloc byte[Aes128.ScheduleSize]).Encrypt(op, opc);
        Xor(opc, op);
        return OctetString.Wrap(opc);
    }

    public override AkaOutput Compute(ReadOnlySpan<byte> rand, ulong sqn, ushort amf)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rand.Length, Size, nameof(rand));
        var aes = new Aes128(_k, stackalloc byte[Aes128.ScheduleSize]);
        Span<byte> temp = stackalloc byte[Size];
        rand.CopyTo(temp);
        Xor(temp, _opc);
        aes.Encrypt(temp, temp);

        Span<byte> in1 = stackalloc byte[Size];
        WriteSqnAndAmf(in1, sqn, amf);
        in1[..8].CopyTo(in1[8..]);
        Xor(in1, _opc);
        Span<byte> out1 = stackalloc byte[Size];
        RotateInto(out1, in1, 8);
        Xor(out1, temp);
        aes.Encrypt(out1, out1);
        Xor(out1, _opc);

        Xor(temp, _opc);
        byte[] out2 = Output(aes, temp, rotation: 0, constant: 1);
        byte[] out3 = Output(aes, temp, rotation: 4, constant: 2);
        byte[] out4 = Output(aes, temp, rotation: 8, constant: 4);
        byte[] out5 = Output(aes, temp, rotation: 12, constant: 8);
        return new(
            MacA: new(out1[..8]),
            MacS: new(out1[8..]),
            Res: new(out2.AsSpan(8)),
            Ck: OctetString.Wrap(out3),
            Ik: OctetString.Wrap(out4),
            Ak: new(out2.AsSpan(0, 6)),
            AkStar: new(out5.AsSpan(0, 6)));
    }

    // OUT2 to OUT5 of §4.1; the rotation is in octets.
    private byte[] Output(Aes128 aes, ReadOnlySpan<byte> input, int rotation, byte constant)
    {
        byte[] block = new byte[Size];
        RotateInto(block, input, rotation);
        block[^1] ^= constant;
        aes.Encrypt(block, block);
        Xor(block, _opc);
        return block;
    }

    private static void RotateInto(Span<byte> target, ReadOnlySpan<byte> source, int octets)
    {
        source[octets..].CopyTo(target);
        source[..octets].CopyTo(target[(Size - octets)..]);
    }

    private static void Xor(Span<byte> target, ReadOnlySpan<byte> other)
    {
        for (int i = 0; i < target.Length; i++) target[i] ^= other[i];
    }
}
