namespace LteImsBench.Messages.Nas;

/// <summary>NAS key set identifier, TS 24.301 §9.9.3.21.</summary>
/// <param name="Value">0 to 6, or 7 where no key is available.</param>
/// <param name="IsMapped">Type of security context flag: a mapped rather than a native context.</param>
public readonly record struct NasKeySetIdentifier(byte Value, bool IsMapped = false) : INasNibble<NasKeySetIdentifier>
{
    public static NasKeySetIdentifier NoKey => new(7);

    public bool HasKey => Value != 7;

    static NasKeySetIdentifier INasNibble<NasKeySetIdentifier>.FromNibble(byte nibble) => FromNibble(nibble);

    byte INasNibble<NasKeySetIdentifier>.ToNibble() => ToNibble();

    internal static NasKeySetIdentifier FromNibble(byte nibble) => new((byte)(nibble & 7), (nibble & 8) != 0);

    internal byte ToNibble() => (byte)((IsMapped ? 8 : 0) | Value & 7);
}
