namespace LteImsBench.Messages.Nas;

/// <summary>Re-attempt indicator, TS 24.301 §9.9.4.13A.</summary>
/// <param name="RatControl">Re-attempt in A/Gb, Iu or N1 mode is not allowed.</param>
/// <param name="EplmnControl">Re-attempt in an equivalent PLMN is not allowed.</param>
public readonly record struct ReattemptIndicator(bool RatControl, bool EplmnControl) : INasElement<ReattemptIndicator>
{
    static ReattemptIndicator INasElement<ReattemptIndicator>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((octet & 1) != 0, (octet & 2) != 0);
    }

    void INasElement<ReattemptIndicator>.Write(ref NasWriter w) => w.Octet((byte)((RatControl ? 1 : 0) | (EplmnControl ? 2 : 0)));
}
