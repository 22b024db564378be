using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Subscribers;

/// <summary>The authentication algorithm of a USIM.</summary>
public enum AkaAlgorithm
{
    /// <summary>TS 35.206.</summary>
    Milenage,

    /// <summary>The test algorithm of TS 34.108 §8.1.2.</summary>
    Xor,
}

/// <summary>A subscriber as the HSS stores it.</summary>
public sealed record Subscriber(Imsi Imsi, Msisdn Msisdn, OctetString K)
{
    /// <summary>IMPI on the ISIM where it is not the one that derives from the IMSI (TS 23.003 §13.3).</summary>
    public string? Impi { get; init; }

    public AkaAlgorithm Algorithm { get; init; } = AkaAlgorithm.Milenage;

    /// <summary>OPc, 16 octets; Milenage takes it, or <see cref="Op"/> when it is empty.</summary>
    public OctetString Opc { get; init; }

    /// <summary>OP, 16 octets, from which OPc is computed.</summary>
    public OctetString Op { get; init; }

    /// <summary>Authentication management field. EPS needs its first bit, the separation bit (TS 33.401 §6.1.1).</summary>
    public ushort Amf { get; init; } = 0x8000;

    /// <summary>The last sequence number used, 48 bits.</summary>
    public ulong Sqn { get; init; }

    /// <summary>Length of RES and XRES in octets, 4 to 16.</summary>
    public int ResLength { get; init; } = 8;

    /// <summary>APNs the subscriber may use; null allows all that are configured.</summary>
    public IReadOnlyList<string>? AllowedApns { get; init; }
}
