namespace LteImsBench.Messages.Nas;

/// <summary>NAS security algorithms, TS 24.301 §9.9.3.23.</summary>
/// <param name="Ciphering">n of EEAn, 0 to 7.</param>
/// <param name="Integrity">n of EIAn, 0 to 7.</param>
public readonly record struct NasSecurityAlgorithms(byte Ciphering, byte Integrity) : INasElement<NasSecurityAlgorithms>
{
    internal const int Length = 1;

    static NasSecurityAlgorithms INasElement<NasSecurityAlgorithms>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((byte)(octet >> 4 & 7), (byte)(octet & 7));
    }

    void INasElement<NasSecurityAlgorithms>.Write(ref NasWriter w) => w.Octet((byte)((Ciphering & 7) << 4 | Integrity & 7));
}
