using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

// Identities of Core in their NAS coding.
internal ref partial struct NasReader
{
    /// <summary>MCC and MNC, TS 24.008 §10.5.1.3.</summary>
    public Plmn Plmn()
    {
        ReadOnlySpan<byte> octets = Take(3);
        if (Core.Identity.Plmn.TryReadBcd(octets, out Plmn plmn)) return plmn;
        Fail($"'{Convert.ToHexStringLower(octets)}' is no MCC and MNC", back: octets.Length);
        return default;
    }

    public Tai Tai() => new(Plmn(), new(UInt16()));
}

internal ref partial struct NasWriter
{
    public void Plmn(Plmn plmn)
    {
        if (plmn.Mcc is not null) plmn.WriteBcd(Grow(3));
    }

    public void Tai(Tai tai)
    {
        Plmn(tai.Plmn);
        UInt16(tai.Tac.Value);
    }
}
