using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.Epc.Tests.Bench;

/// <summary>The UE's half of NAS security, written for the tests from TS 33.401 §8 and TS 24.301 §9.</summary>
internal sealed class UeNasSecurity(byte ksi, OctetString kAsme, int integrity, int ciphering)
{
    private readonly OctetString _int = EpsKeys.NasIntegrity(kAsme, integrity);
    private readonly OctetString _enc = EpsKeys.NasEncryption(kAsme, ciphering);

    public byte Ksi { get; } = ksi;

    public OctetString KAsme { get; } = kAsme;

    public uint UplinkCount { get; set; }

    public uint DownlinkCount { get; private set; }

    public OctetString Protect(SecurityHeaderType header, OctetString plain)
    {
        uint count = UplinkCount++;
        byte[] wire = [(byte)((int)header << 4 | 7), 0, 0, 0, 0, (byte)count, .. plain.Span];
        if (header is SecurityHeaderType.IntegrityProtectedAndCiphered or SecurityHeaderType.IntegrityProtectedAndCipheredNewContext)
            Eea.Apply(ciphering, _enc, count, 0, LinkBit.Uplink, wire.AsSpan(6));
        BinaryPrimitives.WriteUInt32BigEndian(wire.AsSpan(1), Eia.Mac(integrity, _int, count, 0, LinkBit.Uplink, wire.AsSpan(5)));
        return OctetString.Wrap(wire);
    }

    public OctetString ServiceRequest()
    {
        uint count = UplinkCount++;
        byte[] wire = [0xC7, (byte)(Ksi << 5 | (int)count & 31), 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(wire.AsSpan(2), (ushort)Eia.Mac(integrity, _int, count, 0, LinkBit.Uplink, wire.AsSpan(0, 2)));
        return OctetString.Wrap(wire);
    }

    /// <summary>The plain message, or null when MAC or COUNT is not as it must be.</summary>
    public OctetString? Unprotect(OctetString wire)
    {
        uint count = DownlinkCount & ~0xFFu | wire[5];
        if (count < DownlinkCount) count += 256;
        if (Eia.Mac(integrity, _int, count, 0, LinkBit.Downlink, wire.Span[5..]) != BinaryPrimitives.ReadUInt32BigEndian(wire.Span[1..])) return null;
        DownlinkCount = count + 1;
        byte[] plain = wire.ToArray()[6..];
        if (wire[0] >> 4 is 2 or 4) Eea.Apply(ciphering, _enc, count, 0, LinkBit.Downlink, plain);
        return OctetString.Wrap(plain);
    }
}
