using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.UeSim.Nas.Security;

/// <summary>
/// An EPS NAS security context of the UE, TS 24.301 §4.4: K_ASME under its key set identifier, the algorithms once chosen, and the
/// two NAS COUNTs.
/// </summary>
internal sealed class NasSecurityContext(byte keySetIdentifier, OctetString kAsme)
{
    // security header type and discriminator 1 | MAC 4 | sequence number 1
    private const int HeaderOctets = 6;
    private const int MacAt = 1;
    private const int SequenceAt = 5;
    private const byte EmmDiscriminator = 7;

    // TS 33.401 §B.1 and §B.2 with the NAS bearer of §8.1.1.
    private const int Bearer = 0;

    private OctetString _encryptionKey;
    private OctetString _integrityKey;

    /// <summary>eKSI, 0 to 6.</summary>
    public byte KeySetIdentifier => keySetIdentifier;

    public OctetString KAsme => kAsme;

    public NasAlgorithms Algorithms { get; private init; }

    /// <summary>Whether a security mode command gave it algorithms.</summary>
    public bool IsActive { get; private init; }

    /// <summary>Count of the next uplink message.</summary>
    public NasCount Uplink { get; private set; }

    /// <summary>The least count that a downlink message may have.</summary>
    public NasCount Downlink { get; private set; }

    /// <summary>The same context with the algorithms of a security mode command; the counts go on.</summary>
    public NasSecurityContext With(NasAlgorithms algorithms) => new(keySetIdentifier, kAsme)
    {
        Algorithms = algorithms,
        Uplink = Uplink,
        Downlink = Downlink,
        IsActive = true,
        _encryptionKey = EpsKeys.NasEncryption(kAsme, algorithms.Encryption),
        _integrityKey = EpsKeys.NasIntegrity(kAsme, algorithms.Integrity),
    };

    /// <summary>Protects an uplink message and counts it.</summary>
    public OctetString Protect(ReadOnlySpan<byte> plain, SecurityHeaderType header)
    {
        byte[] wire = new byte[HeaderOctets + plain.Length];
        wire[0] = (byte)((int)header << 4 | EmmDiscriminator);
        wire[SequenceAt] = Uplink.SequenceNumber;
        plain.CopyTo(wire.AsSpan(HeaderOctets));
        if (IsCiphered(header))
            Cipher(wire.AsSpan(HeaderOctets), Uplink, LinkBit.Uplink);

        BinaryPrimitives.WriteUInt32BigEndian(wire.AsSpan(MacAt), Mac(wire.AsSpan(SequenceAt), Uplink, LinkBit.Uplink));
        Uplink = Uplink.Next;
        return OctetString.Wrap(wire);
    }

    /// <summary>The SERVICE REQUEST message, whose short MAC covers its first two octets (TS 24.301 §8.2.25 and §9.9.3.28).</summary>
    public OctetString ServiceRequest()
    {
        byte keySetAndSequence = (byte)(keySetIdentifier << 5 | Uplink.SequenceNumber & 0x1F);
        byte[] wire = [(int)SecurityHeaderType.ServiceRequest << 4 | EmmDiscriminator, keySetAndSequence, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(wire.AsSpan(2), (ushort)Mac(wire.AsSpan(0, 2), Uplink, LinkBit.Uplink));
        Uplink = Uplink.Next;
        return OctetString.Wrap(wire);
    }

    /// <summary>
    /// Checks and deciphers a downlink message. A message that was replayed, altered or ciphered otherwise is refused, and the count
    /// stays (§4.4.3.2, §4.4.4.2).
    /// </summary>
    public bool TryUnprotect(ReadOnlySpan<byte> wire, out byte[] plain)
    {
        plain = [];
        if (wire.Length <= HeaderOctets || !IsActive) return false;
        NasCount count = Downlink.Estimate(wire[SequenceAt]);
        uint expected = Mac(wire[SequenceAt..], count, LinkBit.Downlink);
        if (BinaryPrimitives.ReadUInt32BigEndian(wire[MacAt..]) != expected) return false;

        plain = wire[HeaderOctets..].ToArray();
        if (IsCiphered((SecurityHeaderType)(wire[0] >> 4)))
            Cipher(plain, count, LinkBit.Downlink);
        Downlink = count.Next;
        return true;
    }

    private static bool IsCiphered(SecurityHeaderType header) =>
        header is SecurityHeaderType.IntegrityProtectedAndCiphered or SecurityHeaderType.IntegrityProtectedAndCipheredNewContext;

    private void Cipher(Span<byte> data, NasCount count, LinkBit direction) =>
        Eea.Apply(Algorithms.Encryption, _encryptionKey, count.Value, Bearer, direction, data);

    private uint Mac(ReadOnlySpan<byte> message, NasCount count, LinkBit direction) =>
        Eia.Mac(Algorithms.Integrity, _integrityKey, count.Value, Bearer, direction, message);
}
