using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>EPS network feature support, TS 24.301 §9.9.3.12A.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct EpsNetworkFeatureSupport(OctetString Octets) : INasElement<EpsNetworkFeatureSupport>
{
    /// <summary>Location services in the CS domain: 0 no information, 1 supported, 2 not supported.</summary>
    public byte CsLcs => (byte)(Octets.At(0) >> 3 & 0b11);

    // Octet 3.
    public bool CpCiot { get => Octets.Has(0, 8); init => Octets = Octets.With(0, 8, value); }

    public bool ErWithoutPdn { get => Octets.Has(0, 7); init => Octets = Octets.With(0, 7, value); }

    public bool EsrPs { get => Octets.Has(0, 6); init => Octets = Octets.With(0, 6, value); }

    public bool EpcLcs { get => Octets.Has(0, 3); init => Octets = Octets.With(0, 3, value); }

    public bool EmcBs { get => Octets.Has(0, 2); init => Octets = Octets.With(0, 2, value); }

    public bool ImsVops { get => Octets.Has(0, 1); init => Octets = Octets.With(0, 1, value); }

    // Octet 4.
    public bool FifteenBearers { get => Octets.Has(1, 8); init => Octets = Octets.With(1, 8, value); }

    public bool Iwkn26 { get => Octets.Has(1, 7); init => Octets = Octets.With(1, 7, value); }

    public bool RestrictDcnr { get => Octets.Has(1, 6); init => Octets = Octets.With(1, 6, value); }

    public bool RestrictEc { get => Octets.Has(1, 5); init => Octets = Octets.With(1, 5, value); }

    public bool Epco { get => Octets.Has(1, 4); init => Octets = Octets.With(1, 4, value); }

    public bool HeaderCompressionCpCiot { get => Octets.Has(1, 3); init => Octets = Octets.With(1, 3, value); }

    public bool S1uData { get => Octets.Has(1, 2); init => Octets = Octets.With(1, 2, value); }

    public bool UpCiot { get => Octets.Has(1, 1); init => Octets = Octets.With(1, 1, value); }

    static EpsNetworkFeatureSupport INasElement<EpsNetworkFeatureSupport>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty EPS network feature support");
        return new(r.Rest());
    }

    void INasElement<EpsNetworkFeatureSupport>.Write(ref NasWriter w) => w.Octets(Octets);
}
