using System.Text.Json.Serialization;

namespace LteImsBench.Messages.Nas;

/// <summary>SERVICE REQUEST, TS 24.301 §8.2.25: the one message with a security header of its own.</summary>
/// <param name="KeySetIdentifier">Key set identifier, three bits.</param>
/// <param name="SequenceNumber">The low five bits of the NAS COUNT.</param>
/// <param name="ShortMac">The low 16 bits of the message authentication code over the first two octets.</param>
public sealed record ServiceRequest(byte KeySetIdentifier, byte SequenceNumber, [property: JsonIgnore] ushort ShortMac) : NasMessage
{
    /// <summary>12; also 13 to 15 are read as this message.</summary>
    [JsonIgnore]
    public SecurityHeaderType HeaderType { get; init; } = SecurityHeaderType.ServiceRequest;

    internal override string Name => "SERVICE REQUEST";

    // Information element                  Clause       Presence  Format  Octets
    // Protocol discriminator               9.2          M         V       1/2
    // Security header type                 9.3.1        M         V       1/2
    // KSI and sequence number              9.9.3.19     M         V       1
    // Message authentication code (short)  9.9.3.28     M         V       2
    internal static ServiceRequest Read(ref NasReader r)
    {
        byte first = r.Octet();
        byte octet = r.Octet();
        return new((byte)(octet >> 5), (byte)(octet & 0b11111), r.UInt16()) { HeaderType = (SecurityHeaderType)(first >> 4) };
    }

    internal override void Write(ref NasWriter w)
    {
        w.Octet((byte)((byte)HeaderType << 4 | (byte)ProtocolDiscriminator.Emm));
        w.Octet((byte)(KeySetIdentifier << 5 | SequenceNumber & 0b11111));
        w.UInt16(ShortMac);
        w.Begin(this);
        w.End();
    }
}
