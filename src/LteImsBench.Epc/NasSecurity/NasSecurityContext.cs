using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.Epc.NasSecurity;

/// <summary>An EPS security context of the network, TS 33.401 §7: K_ASME, its identifier, the chosen algorithms and both NAS COUNTs.</summary>
internal sealed class NasSecurityContext(byte ksi, OctetString kAsme, int integrity, int ciphering)
{
    private const int Bearer = 0;   // TS 33.401 §8.1.1
    private const int HeaderOctets = 6;

    private readonly OctetString _integrityKey = EpsKeys.NasIntegrity(kAsme, integrity);
    private readonly OctetString _cipheringKey = EpsKeys.NasEncryption(kAsme, ciphering);
    private NasCount _nextDownlink;
    private NasCount _nextUplink;

    /// <summary>NAS key set identifier, 0 to 6.</summary>
    public byte Ksi { get; } = ksi;

    public OctetString KAsme { get; } = kAsme;

    public int Integrity { get; } = integrity;

    public int Ciphering { get; } = ciphering;

    /// <summary>COUNT of the last uplink message accepted.</summary>
    public uint LastUplinkCount { get; private set; }

    /// <summary>Whether a NAS COUNT is about to wrap, so that new keys are due (TS 33.401 §6.5).</summary>
    public bool IsNearlyExhausted => Math.Max(_nextDownlink.Value, _nextUplink.Value) >= NasCount.Limit - 256;

    /// <summary>Wraps a plain NAS message, TS 24.301 §9.2 to §9.5.</summary>
    public OctetString Protect(SecurityHeaderType header, ReadOnlySpan<byte> plain)
    {
        byte[] wire = new byte[HeaderOctets + plain.Length];
        NasCount count = _nextDownlink;
        _nextDownlink = count.Next;
        wire[0] = (byte)((int)header << 4 | (byte)ProtocolDiscriminator.Emm);
        wire[5] = count.SequenceNumber;
        Span<byte> payload = wire.AsSpan(HeaderOctets);
        plain.CopyTo(payload);
        if (header.IsCiphered()) Eea.Apply(Ciphering, _cipheringKey, count.Value, Bearer, LinkBit.Downlink, payload);
        BinaryPrimitives.WriteUInt32BigEndian(wire.AsSpan(1), Eia.Mac(Integrity, _integrityKey, count.Value, Bearer, LinkBit.Downlink, wire.AsSpan(5)));
        return OctetString.Wrap(wire);
    }

    /// <summary>
    /// Checks and unwraps an uplink message; null, and nothing changed, when the integrity check fails, which a replay does too.
    /// </summary>
    public OctetString? Unprotect(ReadOnlySpan<byte> wire)
    {
        if (wire.Length <= HeaderOctets) return null;
        NasCount count = _nextUplink.Estimate(wire[5], 8);
        if (count.Value >= NasCount.Limit) return null;
        uint mac = Eia.Mac(Integrity, _integrityKey, count.Value, Bearer, LinkBit.Uplink, wire[5..]);
        if (mac != BinaryPrimitives.ReadUInt32BigEndian(wire[1..])) return null;
        byte[] plain = wire[HeaderOctets..].ToArray();
        if (((SecurityHeaderType)(wire[0] >> 4)).IsCiphered()) Eea.Apply(Ciphering, _cipheringKey, count.Value, Bearer, LinkBit.Uplink, plain);
        Accept(count);
        return OctetString.Wrap(plain);
    }

    /// <summary>Checks the short MAC of a SERVICE REQUEST, TS 24.301 §9.9.3.28: KSI and five bits of COUNT, then two octets of MAC.</summary>
    public bool VerifyServiceRequest(ReadOnlySpan<byte> wire)
    {
        if (wire.Length != 4 || wire[1] >> 5 != Ksi) return false;
        NasCount count = _nextUplink.Estimate(wire[1], 5);
        if (count.Value >= NasCount.Limit) return false;
        uint mac = Eia.Mac(Integrity, _integrityKey, count.Value, Bearer, LinkBit.Uplink, wire[..2]);
        if ((ushort)mac != BinaryPrimitives.ReadUInt16BigEndian(wire[2..])) return false;
        Accept(count);
        return true;
    }

    private void Accept(NasCount count)
    {
        LastUplinkCount = count.Value;
        _nextUplink = count.Next;
    }
}
