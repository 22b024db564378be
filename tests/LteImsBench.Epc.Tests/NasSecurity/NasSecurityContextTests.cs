using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.Epc.Tests.NasSecurity;

public sealed class NasSecurityContextTests
{
    private static readonly OctetString KAsme = OctetString.Wrap([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
    private static readonly OctetString Plain = OctetString.FromHex("074300035200c2");

    private readonly NasSecurityContext _context = new(ksi: 5, KAsme, integrity: 2, ciphering: 2);

    [Fact]
    public void A_message_of_the_UE_is_checked_and_deciphered() => Assert.Equal(Plain, _context.Unprotect(Uplink(0)));

    [Fact]
    public void A_replayed_message_is_refused()
    {
        OctetString wire = Uplink(3);
        Assert.NotNull(_context.Unprotect(wire));
        Assert.Null(_context.Unprotect(wire));
        Assert.Null(_context.Unprotect(Uplink(2)));
        Assert.NotNull(_context.Unprotect(Uplink(4)));
    }

    [Fact]
    public void The_overflow_counter_follows_the_sequence_number()
    {
        Assert.NotNull(_context.Unprotect(Uplink(255)));
        Assert.NotNull(_context.Unprotect(Uplink(257)));
        Assert.Equal(257u, _context.LastUplinkCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void A_changed_octet_is_refused_and_uses_up_no_count(int at)
    {
        byte[] wire = Uplink(0).ToArray();
        if (at > 0) wire[at] ^= 0x10;
        else wire = wire[..6];
        Assert.Null(_context.Unprotect(wire));
        Assert.NotNull(_context.Unprotect(Uplink(0)));
    }

    [Fact]
    public void A_service_request_is_known_by_its_short_MAC()
    {
        Assert.NotNull(_context.Unprotect(Uplink(30)));
        OctetString wire = ServiceRequest(33);
        Assert.True(_context.VerifyServiceRequest(wire));
        Assert.Equal(33u, _context.LastUplinkCount);
        Assert.False(_context.VerifyServiceRequest(wire));
    }

    [Fact]
    public void Downlink_counts_up_and_hides_the_text()
    {
        OctetString first = _context.Protect(SecurityHeaderType.IntegrityProtectedAndCiphered, Plain);
        OctetString second = _context.Protect(SecurityHeaderType.IntegrityProtectedAndCiphered, Plain);
        Assert.Equal((0x27, 0, 1), (first[0], first[5], second[5]));
        byte[] text = first.ToArray()[6..];
        Assert.NotEqual(Plain.ToArray(), text);
        Eea.Apply(2, EpsKeys.NasEncryption(KAsme, 2), 0, 0, LinkBit.Downlink, text);
        Assert.Equal(Plain.ToArray(), text);
        Assert.Equal(
            Eia.Mac(2, EpsKeys.NasIntegrity(KAsme, 2), 1, 0, LinkBit.Downlink, second.Span[5..]),
            BinaryPrimitives.ReadUInt32BigEndian(second.Span[1..]));
    }

    private static OctetString Uplink(uint count)
    {
        byte[] wire = [0x27, 0, 0, 0, 0, (byte)count, .. Plain.Span];
        Eea.Apply(2, EpsKeys.NasEncryption(KAsme, 2), count, 0, LinkBit.Uplink, wire.AsSpan(6));
        BinaryPrimitives.WriteUInt32BigEndian(wire.AsSpan(1), Eia.Mac(2, EpsKeys.NasIntegrity(KAsme, 2), count, 0, LinkBit.Uplink, wire.AsSpan(5)));
        return OctetString.Wrap(wire);
    }

    private static OctetString ServiceRequest(uint count)
    {
        byte[] wire = [0xC7, (byte)(5 << 5 | count & 31), 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(wire.AsSpan(2), (ushort)Eia.Mac(2, EpsKeys.NasIntegrity(KAsme, 2), count, 0, LinkBit.Uplink, wire.AsSpan(0, 2)));
        return OctetString.Wrap(wire);
    }
}
