using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>MS network capability, TS 24.008 §10.5.5.12.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct MsNetworkCapability(OctetString Octets) : INasElement<MsNetworkCapability>
{
    /// <summary>SS screening indicator, TS 24.080.</summary>
    public byte SsScreeningIndicator => (byte)(Octets.At(0) >> 2 & 0b11);

    /// <summary>GEA1 to GEA7 in bits 7 to 1, as in a UE security capability.</summary>
    internal byte GprsEncryptionAlgorithms => (byte)(Octets.At(0) >> 7 << 6 | Octets.At(1) >> 1 & 0b11_1111);

    // Octet 3.
    public bool Gea1 { get => Octets.Has(0, 8); init => Octets = Octets.With(0, 8, value); }

    public bool SmOverDedicatedChannels { get => Octets.Has(0, 7); init => Octets = Octets.With(0, 7, value); }

    public bool SmOverGprsChannels { get => Octets.Has(0, 6); init => Octets = Octets.With(0, 6, value); }

    public bool Ucs2 { get => Octets.Has(0, 5); init => Octets = Octets.With(0, 5, value); }

    public bool SoLsa { get => Octets.Has(0, 2); init => Octets = Octets.With(0, 2, value); }

    public bool RevisionR99 { get => Octets.Has(0, 1); init => Octets = Octets.With(0, 1, value); }

    // Octet 4.
    public bool PfcFeatureMode { get => Octets.Has(1, 8); init => Octets = Octets.With(1, 8, value); }

    public bool Gea2 { get => Octets.Has(1, 7); init => Octets = Octets.With(1, 7, value); }

    public bool Gea3 { get => Octets.Has(1, 6); init => Octets = Octets.With(1, 6, value); }

    public bool Gea4 { get => Octets.Has(1, 5); init => Octets = Octets.With(1, 5, value); }

    public bool Gea5 { get => Octets.Has(1, 4); init => Octets = Octets.With(1, 4, value); }

    public bool Gea6 { get => Octets.Has(1, 3); init => Octets = Octets.With(1, 3, value); }

    public bool Gea7 { get => Octets.Has(1, 2); init => Octets = Octets.With(1, 2, value); }

    public bool LcsValueAddedLocationRequest { get => Octets.Has(1, 1); init => Octets = Octets.With(1, 1, value); }

    // Octet 5.
    public bool PsHandoverToUtran { get => Octets.Has(2, 8); init => Octets = Octets.With(2, 8, value); }

    public bool PsHandoverToEutran { get => Octets.Has(2, 7); init => Octets = Octets.With(2, 7, value); }

    public bool EmmCombinedProcedures { get => Octets.Has(2, 6); init => Octets = Octets.With(2, 6, value); }

    public bool Isr { get => Octets.Has(2, 5); init => Octets = Octets.With(2, 5, value); }

    public bool SrvccToGeranOrUtran { get => Octets.Has(2, 4); init => Octets = Octets.With(2, 4, value); }

    public bool Epc { get => Octets.Has(2, 3); init => Octets = Octets.With(2, 3, value); }

    public bool NotificationProcedure { get => Octets.Has(2, 2); init => Octets = Octets.With(2, 2, value); }

    public bool GeranNetworkSharing { get => Octets.Has(2, 1); init => Octets = Octets.With(2, 1, value); }

    // Octet 6.
    public bool UserPlaneIntegrity { get => Octets.Has(3, 8); init => Octets = Octets.With(3, 8, value); }

    public bool Gia4 { get => Octets.Has(3, 7); init => Octets = Octets.With(3, 7, value); }

    public bool Gia5 { get => Octets.Has(3, 6); init => Octets = Octets.With(3, 6, value); }

    public bool Gia6 { get => Octets.Has(3, 5); init => Octets = Octets.With(3, 5, value); }

    public bool Gia7 { get => Octets.Has(3, 4); init => Octets = Octets.With(3, 4, value); }

    public bool Epco { get => Octets.Has(3, 3); init => Octets = Octets.With(3, 3, value); }

    public bool RestrictEc { get => Octets.Has(3, 2); init => Octets = Octets.With(3, 2, value); }

    public bool Dcnr { get => Octets.Has(3, 1); init => Octets = Octets.With(3, 1, value); }

    static MsNetworkCapability INasElement<MsNetworkCapability>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty MS network capability");
        return new(r.Rest());
    }

    void INasElement<MsNetworkCapability>.Write(ref NasWriter w) => w.Octets(Octets);
}
