using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>N1 UE network capability, TS 24.301 §9.9.3.57.</summary>
/// <param name="Octets">The element's value, as many octets as there are.</param>
public readonly record struct N1UeNetworkCapability(OctetString Octets) : INasElement<N1UeNetworkCapability>
{
    /// <summary>Preferred CIoT optimization of 5GS: 0 none, 1 control plane, 2 user plane.</summary>
    public byte PreferredCiot5gs => (byte)(Octets.At(0) >> 4 & 0b11);

    // Octet 3.
    public bool UpCiot5g { get => Octets.Has(0, 4); init => Octets = Octets.With(0, 4, value); }

    public bool HeaderCompressionCpCiot5g { get => Octets.Has(0, 3); init => Octets = Octets.With(0, 3, value); }

    public bool N3Data { get => Octets.Has(0, 2); init => Octets = Octets.With(0, 2, value); }

    public bool CpCiot5g { get => Octets.Has(0, 1); init => Octets = Octets.With(0, 1, value); }

    static N1UeNetworkCapability INasElement<N1UeNetworkCapability>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty N1 UE network capability");
        return new(r.Rest());
    }

    void INasElement<N1UeNetworkCapability>.Write(ref NasWriter w) => w.Octets(Octets);
}
