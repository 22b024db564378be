using System.Buffers.Binary;
using System.Security.Cryptography;
using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>The key hierarchy of EPS: the derivations of TS 33.401 annex A by the KDF of TS 33.220 annex B.</summary>
public static class EpsKeys
{
    // Algorithm type distinguishers of annex A.7.
    private const byte NasEncAlg = 1;
    private const byte NasIntAlg = 2;
    private const byte RrcEncAlg = 3;
    private const byte RrcIntAlg = 4;
    private const byte UpEncAlg = 5;

    /// <summary>K_ASME, annex A.2.</summary>
    /// <param name="ck">CK, 16 octets.</param>
    /// <param name="ik">IK, 16 octets.</param>
    /// <param name="plmn">Serving network identity in the three octets of TS 24.008 §10.5.1.3.</param>
    /// <param name="sqnXorAk">Six octets.</param>
    public static OctetString KAsme(ReadOnlySpan<byte> ck, ReadOnlySpan<byte> ik, ReadOnlySpan<byte> plmn, ReadOnlySpan<byte> sqnXorAk) =>
        Derive([.. ck, .. ik], 0x10, plmn, sqnXorAk);

    /// <summary>K_eNB, annex A.3.</summary>
    public static OctetString KEnb(ReadOnlySpan<byte> kAsme, uint uplinkNasCount) => Derive(kAsme, 0x11, Big(uplinkNasCount));

    /// <summary>NH, annex A.4.</summary>
    /// <param name="kAsme">K_ASME.</param>
    /// <param name="syncInput">The initial K_eNB or the previous NH.</param>
    public static OctetString NextHop(ReadOnlySpan<byte> kAsme, ReadOnlySpan<byte> syncInput) => Derive(kAsme, 0x12, syncInput);

    /// <summary>K_eNB*, annex A.5; the downlink EARFCN takes three octets above 65535.</summary>
    public static OctetString KEnbStar(ReadOnlySpan<byte> keyOrNextHop, ushort pci, int earfcn) =>
        Derive(keyOrNextHop, 0x13, [(byte)(pci >> 8), (byte)pci], earfcn > ushort.MaxValue ? Big((uint)earfcn).AsSpan(1) : Big((uint)earfcn).AsSpan(2));

    /// <summary>K_NASenc of 16 octets for EEA <paramref name="algorithm"/>.</summary>
    public static OctetString NasEncryption(ReadOnlySpan<byte> kAsme, int algorithm) => AlgorithmKey(kAsme, NasEncAlg, algorithm);

    /// <summary>K_NASint of 16 octets for EIA <paramref name="algorithm"/>.</summary>
    public static OctetString NasIntegrity(ReadOnlySpan<byte> kAsme, int algorithm) => AlgorithmKey(kAsme, NasIntAlg, algorithm);

    /// <summary>K_RRCenc of 16 octets.</summary>
    public static OctetString RrcEncryption(ReadOnlySpan<byte> kEnb, int algorithm) => AlgorithmKey(kEnb, RrcEncAlg, algorithm);

    /// <summary>K_RRCint of 16 octets.</summary>
    public static OctetString RrcIntegrity(ReadOnlySpan<byte> kEnb, int algorithm) => AlgorithmKey(kEnb, RrcIntAlg, algorithm);

    /// <summary>K_UPenc of 16 octets.</summary>
    public static OctetString UpEncryption(ReadOnlySpan<byte> kEnb, int algorithm) => AlgorithmKey(kEnb, UpEncAlg, algorithm);

    // Annex A.7: the 128 least significant bits.
    private static OctetString AlgorithmKey(ReadOnlySpan<byte> key, byte distinguisher, int algorithm) =>
        Derive(key, 0x15, [distinguisher], [(byte)algorithm]).Slice(16, 16);

    private static OctetString Derive(ReadOnlySpan<byte> key, byte fc, ReadOnlySpan<byte> p0) => Hash(key, [fc, .. p0, .. Length(p0)]);

    private static OctetString Derive(ReadOnlySpan<byte> key, byte fc, ReadOnlySpan<byte> p0, ReadOnlySpan<byte> p1) =>
        Hash(key, [fc, .. p0, .. Length(p0), .. p1, .. Length(p1)]);

    private static OctetString Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> s) => OctetString.Wrap(HMACSHA256.HashData(key, s));

    private static byte[] Length(ReadOnlySpan<byte> parameter) => [(byte)(parameter.Length >> 8), (byte)parameter.Length];

    private static byte[] Big(uint value)
    {
        byte[] octets = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(octets, value);
        return octets;
    }
}
