using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>UE security capability, TS 24.301 §9.9.3.36.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct UeSecurityCapability(OctetString Octets) : INasElement<UeSecurityCapability>
{
    /// <summary>Encryption algorithms: bit n for EEAn.</summary>
    public byte EncryptionAlgorithms => CapabilityBits.Reverse(Octets.At(0));

    /// <summary>Integrity algorithms: bit n for EIAn.</summary>
    public byte IntegrityAlgorithms => CapabilityBits.Reverse(Octets.At(1));

    // Octet 3: EPS encryption algorithms.
    public bool Eea0 { get => Octets.Has(0, 8); init => Octets = Octets.With(0, 8, value); }

    public bool Eea1 { get => Octets.Has(0, 7); init => Octets = Octets.With(0, 7, value); }

    public bool Eea2 { get => Octets.Has(0, 6); init => Octets = Octets.With(0, 6, value); }

    public bool Eea3 { get => Octets.Has(0, 5); init => Octets = Octets.With(0, 5, value); }

    public bool Eea4 { get => Octets.Has(0, 4); init => Octets = Octets.With(0, 4, value); }

    public bool Eea5 { get => Octets.Has(0, 3); init => Octets = Octets.With(0, 3, value); }

    public bool Eea6 { get => Octets.Has(0, 2); init => Octets = Octets.With(0, 2, value); }

    public bool Eea7 { get => Octets.Has(0, 1); init => Octets = Octets.With(0, 1, value); }

    // Octet 4: EPS integrity algorithms.
    public bool Eia0 { get => Octets.Has(1, 8); init => Octets = Octets.With(1, 8, value); }

    public bool Eia1 { get => Octets.Has(1, 7); init => Octets = Octets.With(1, 7, value); }

    public bool Eia2 { get => Octets.Has(1, 6); init => Octets = Octets.With(1, 6, value); }

    public bool Eia3 { get => Octets.Has(1, 5); init => Octets = Octets.With(1, 5, value); }

    public bool Eia4 { get => Octets.Has(1, 4); init => Octets = Octets.With(1, 4, value); }

    public bool Eia5 { get => Octets.Has(1, 3); init => Octets = Octets.With(1, 3, value); }

    public bool Eia6 { get => Octets.Has(1, 2); init => Octets = Octets.With(1, 2, value); }

    public bool Eia7 { get => Octets.Has(1, 1); init => Octets = Octets.With(1, 1, value); }

    // Octet 5: UMTS encryption algorithms.
    public bool Uea0 { get => Octets.Has(2, 8); init => Octets = Octets.With(2, 8, value); }

    public bool Uea1 { get => Octets.Has(2, 7); init => Octets = Octets.With(2, 7, value); }

    public bool Uea2 { get => Octets.Has(2, 6); init => Octets = Octets.With(2, 6, value); }

    public bool Uea3 { get => Octets.Has(2, 5); init => Octets = Octets.With(2, 5, value); }

    public bool Uea4 { get => Octets.Has(2, 4); init => Octets = Octets.With(2, 4, value); }

    public bool Uea5 { get => Octets.Has(2, 3); init => Octets = Octets.With(2, 3, value); }

    public bool Uea6 { get => Octets.Has(2, 2); init => Octets = Octets.With(2, 2, value); }

    public bool Uea7 { get => Octets.Has(2, 1); init => Octets = Octets.With(2, 1, value); }

    // Octet 6: UMTS integrity algorithms.
    public bool Uia1 { get => Octets.Has(3, 7); init => Octets = Octets.With(3, 7, value); }

    public bool Uia2 { get => Octets.Has(3, 6); init => Octets = Octets.With(3, 6, value); }

    public bool Uia3 { get => Octets.Has(3, 5); init => Octets = Octets.With(3, 5, value); }

    public bool Uia4 { get => Octets.Has(3, 4); init => Octets = Octets.With(3, 4, value); }

    public bool Uia5 { get => Octets.Has(3, 3); init => Octets = Octets.With(3, 3, value); }

    public bool Uia6 { get => Octets.Has(3, 2); init => Octets = Octets.With(3, 2, value); }

    public bool Uia7 { get => Octets.Has(3, 1); init => Octets = Octets.With(3, 1, value); }

    // Octet 7: GPRS encryption algorithms.
    public bool Gea1 { get => Octets.Has(4, 7); init => Octets = Octets.With(4, 7, value); }

    public bool Gea2 { get => Octets.Has(4, 6); init => Octets = Octets.With(4, 6, value); }

    public bool Gea3 { get => Octets.Has(4, 5); init => Octets = Octets.With(4, 5, value); }

    public bool Gea4 { get => Octets.Has(4, 4); init => Octets = Octets.With(4, 4, value); }

    public bool Gea5 { get => Octets.Has(4, 3); init => Octets = Octets.With(4, 3, value); }

    public bool Gea6 { get => Octets.Has(4, 2); init => Octets = Octets.With(4, 2, value); }

    public bool Gea7 { get => Octets.Has(4, 1); init => Octets = Octets.With(4, 1, value); }

    static UeSecurityCapability INasElement<UeSecurityCapability>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty UE security capability");
        return new(r.Rest());
    }

    void INasElement<UeSecurityCapability>.Write(ref NasWriter w) => w.Octets(Octets);
}
