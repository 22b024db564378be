using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>UE additional security capability, TS 24.301 §9.9.3.53: the 5GS algorithms.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct UeAdditionalSecurityCapability(OctetString Octets) : INasElement<UeAdditionalSecurityCapability>
{
    /// <summary>5G-EA0 from the most significant bit to 5G-EA15.</summary>
    public ushort EncryptionAlgorithms => (ushort)(Octets.At(0) << 8 | Octets.At(1));

    /// <summary>5G-IA0 from the most significant bit to 5G-IA15.</summary>
    public ushort IntegrityAlgorithms => (ushort)(Octets.At(2) << 8 | Octets.At(3));

    static UeAdditionalSecurityCapability INasElement<UeAdditionalSecurityCapability>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty UE additional security capability");
        return new(r.Rest());
    }

    void INasElement<UeAdditionalSecurityCapability>.Write(ref NasWriter w) => w.Octets(Octets);
}
