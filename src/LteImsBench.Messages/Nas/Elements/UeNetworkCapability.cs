using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>UE network capability, TS 24.301 §9.9.3.34.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct UeNetworkCapability(OctetString Octets) : INasElement<UeNetworkCapability>
{
    /// <summary>Encryption algorithms: bit n for EEAn.</summary>
    public byte EncryptionAlgorithms => CapabilityBits.Reverse(Octets.At(0));

    /// <summary>Integrity algorithms: bit n for EIAn.</summary>
    public byte IntegrityAlgorithms => CapabilityBits.Reverse(Octets.At(1));

    /// <summary>The UE security capability that a network replays in SECURITY MODE COMMAND.</summary>
    /// <param name="msNetworkCapability">Gives the GEA octet, where the UE sent it.</param>
    public UeSecurityCapability ToSecurityCapability(MsNetworkCapability? msNetworkCapability = null)
    {
        // Table 9.9.3.36.1 NOTE 2: no octet 7 without an algorithm for Gb mode, no octets 5 and 6 without one for Iu mode or Gb mode.
        byte gea = msNetworkCapability?.GprsEncryptionAlgorithms ?? 0;
        byte uea = Octets.At(2);
        byte uia = (byte)(Octets.At(3) & 0x7F);
        ReadOnlySpan<byte> octets = [Octets.At(0), Octets.At(1), uea, uia, gea];
        int length = gea != 0 ? 5 : (uea | uia) != 0 ? 4 : 2;
        return new(new OctetString(octets[..length]));
    }

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

    // Octet 6: UCS2 preference and UMTS integrity algorithms.
    public bool Ucs2 { get => Octets.Has(3, 8); init => Octets = Octets.With(3, 8, value); }

    public bool Uia1 { get => Octets.Has(3, 7); init => Octets = Octets.With(3, 7, value); }

    public bool Uia2 { get => Octets.Has(3, 6); init => Octets = Octets.With(3, 6, value); }

    public bool Uia3 { get => Octets.Has(3, 5); init => Octets = Octets.With(3, 5, value); }

    public bool Uia4 { get => Octets.Has(3, 4); init => Octets = Octets.With(3, 4, value); }

    public bool Uia5 { get => Octets.Has(3, 3); init => Octets = Octets.With(3, 3, value); }

    public bool Uia6 { get => Octets.Has(3, 2); init => Octets = Octets.With(3, 2, value); }

    public bool Uia7 { get => Octets.Has(3, 1); init => Octets = Octets.With(3, 1, value); }

    // Octet 7.
    public bool ProseDirectDiscovery { get => Octets.Has(4, 8); init => Octets = Octets.With(4, 8, value); }

    public bool Prose { get => Octets.Has(4, 7); init => Octets = Octets.With(4, 7, value); }

    public bool H245Ash { get => Octets.Has(4, 6); init => Octets = Octets.With(4, 6, value); }

    public bool AccCsfb { get => Octets.Has(4, 5); init => Octets = Octets.With(4, 5, value); }

    public bool Lpp { get => Octets.Has(4, 4); init => Octets = Octets.With(4, 4, value); }

    public bool Lcs { get => Octets.Has(4, 3); init => Octets = Octets.With(4, 3, value); }

    public bool Srvcc1x { get => Octets.Has(4, 2); init => Octets = Octets.With(4, 2, value); }

    public bool NotificationProcedure { get => Octets.Has(4, 1); init => Octets = Octets.With(4, 1, value); }

    // Octet 8.
    public bool Epco { get => Octets.Has(5, 8); init => Octets = Octets.With(5, 8, value); }

    public bool HeaderCompressionCpCiot { get => Octets.Has(5, 7); init => Octets = Octets.With(5, 7, value); }

    public bool ErWithoutPdn { get => Octets.Has(5, 6); init => Octets = Octets.With(5, 6, value); }

    public bool S1uData { get => Octets.Has(5, 5); init => Octets = Octets.With(5, 5, value); }

    public bool UpCiot { get => Octets.Has(5, 4); init => Octets = Octets.With(5, 4, value); }

    public bool CpCiot { get => Octets.Has(5, 3); init => Octets = Octets.With(5, 3, value); }

    public bool ProseRelay { get => Octets.Has(5, 2); init => Octets = Octets.With(5, 2, value); }

    public bool ProseDirectCommunication { get => Octets.Has(5, 1); init => Octets = Octets.With(5, 1, value); }

    // Octet 9.
    public bool FifteenBearers { get => Octets.Has(6, 8); init => Octets = Octets.With(6, 8, value); }

    public bool Sgc { get => Octets.Has(6, 7); init => Octets = Octets.With(6, 7, value); }

    public bool N1Mode { get => Octets.Has(6, 6); init => Octets = Octets.With(6, 6, value); }

    public bool Dcnr { get => Octets.Has(6, 5); init => Octets = Octets.With(6, 5, value); }

    public bool CpBackoff { get => Octets.Has(6, 4); init => Octets = Octets.With(6, 4, value); }

    public bool RestrictEc { get => Octets.Has(6, 3); init => Octets = Octets.With(6, 3, value); }

    public bool V2xPc5 { get => Octets.Has(6, 2); init => Octets = Octets.With(6, 2, value); }

    public bool MultipleDrb { get => Octets.Has(6, 1); init => Octets = Octets.With(6, 1, value); }

    // Octet 10.
    public bool RejectPaging { get => Octets.Has(7, 8); init => Octets = Octets.With(7, 8, value); }

    public bool PagingIndicationForVoice { get => Octets.Has(7, 7); init => Octets = Octets.With(7, 7, value); }

    public bool NasConnectionRelease { get => Octets.Has(7, 6); init => Octets = Octets.With(7, 6, value); }

    public bool V2xNrPc5 { get => Octets.Has(7, 5); init => Octets = Octets.With(7, 5, value); }

    public bool UpMtEdt { get => Octets.Has(7, 4); init => Octets = Octets.With(7, 4, value); }

    public bool CpMtEdt { get => Octets.Has(7, 3); init => Octets = Octets.With(7, 3, value); }

    public bool Wusa { get => Octets.Has(7, 2); init => Octets = Octets.With(7, 2, value); }

    public bool Racs { get => Octets.Has(7, 1); init => Octets = Octets.With(7, 1, value); }

    static UeNetworkCapability INasElement<UeNetworkCapability>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty UE network capability");
        return new(r.Rest());
    }

    void INasElement<UeNetworkCapability>.Write(ref NasWriter w) => w.Octets(Octets);
}
