using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>The authentication algorithm of test USIMs, TS 34.108 §8.1.2. RES has 16 octets until it is shortened.</summary>
public sealed class XorAlgorithm : AuthenticationAlgorithm
{
    private const int Size = 16;

    private readonly byte[] _k;

    /// <param name="k">Subscriber key, 16 octets.</param>
    public XorAlgorithm(ReadOnlySpan<byte> k)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(k.Length, Size, nameof(k));
        _k = k.ToArray();
    }

    public override AkaOutput Compute(ReadOnlySpan<byte> rand, ulong sqn, ushort amf)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rand.Length, Size, nameof(rand));
        byte[] xdout = new byte[Size];
        for (int i = 0; i < Size; i++) xdout[i] = (byte)(_k[i] ^ rand[i]);
        Span<byte> cdout = stackalloc byte[8];
        WriteSqnAndAmf(cdout, sqn, amf);
        byte[] mac = new byte[8];
        for (int i = 0; i < 8; i++) mac[i] = (byte)(xdout[i] ^ cdout[i]);
        var ak = new OctetString(xdout.AsSpan(3, 6));
        return new(OctetString.Wrap(mac), OctetString.Wrap(mac), OctetString.Wrap(xdout), Rotated(xdout, 1), Rotated(xdout, 2), ak, ak);
    }

    private static OctetString Rotated(ReadOnlySpan<byte> value, int octets) => OctetString.Wrap([.. value[octets..], .. value[..octets]]);
}
