using System.Text.Json.Serialization;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>A security protected NAS message, TS 24.301 §8.2.23. <see cref="Payload"/> is what is encoded.</summary>
/// <param name="HeaderType">Security header type, 1 to 5.</param>
/// <param name="Mac">Message authentication code over sequence number and payload.</param>
/// <param name="SequenceNumber">The low eight bits of the NAS COUNT.</param>
/// <param name="Payload">The NAS message, ciphered or not.</param>
public sealed record SecurityProtectedNas(
    [property: JsonIgnore] SecurityHeaderType HeaderType, [property: JsonIgnore] uint Mac, [property: JsonIgnore] byte SequenceNumber,
    [property: JsonIgnore] OctetString Payload)
    : NasMessage
{
    /// <summary>The message inside, where it is not ciphered or ciphered with the null algorithm.</summary>
    [JsonIgnore]
    public NasMessage? Message { get; init; }

    /// <summary>Whether the header says that the whole message is ciphered.</summary>
    [JsonIgnore]
    public bool IsCiphered =>
        HeaderType is SecurityHeaderType.IntegrityProtectedAndCiphered or SecurityHeaderType.IntegrityProtectedAndCipheredNewContext;

    internal override string Name => "SECURITY PROTECTED NAS MESSAGE";

    // Information element          Clause       Presence  Format  Octets
    // Protocol discriminator       9.2          M         V       1/2
    // Security header type         9.3.1        M         V       1/2
    // Message authentication code  9.5          M         V       4
    // Sequence number              9.6          M         V       1
    // NAS message                  9.7          M         V       1-n
    internal override void Write(ref NasWriter w)
    {
        w.Octet((byte)((byte)HeaderType << 4 | (byte)ProtocolDiscriminator.Emm));
        w.UInt32(Mac);
        w.Octet(SequenceNumber);
        w.Octets(Payload);
    }
}
