using LteImsBench.Core;

namespace LteImsBench.UeSim.Card;

/// <summary>The authentication algorithm of a card.</summary>
public enum UsimAlgorithm
{
    /// <summary>TS 35.206.</summary>
    Milenage,

    /// <summary>The test algorithm of TS 34.108 §8.1.2.</summary>
    Xor,
}

/// <summary>The secrets of a card. USIM and ISIM share them and their sequence number.</summary>
public sealed record UsimSettings
{
    public UsimAlgorithm Algorithm { get; init; }

    /// <summary>K, 16 octets.</summary>
    public OctetString K { get; init; } = OctetString.FromHex("465B5CE8B199B49FAA5F0A2EE238A6BC");

    /// <summary>OPc, 16 octets; not used by <see cref="UsimAlgorithm.Xor"/>.</summary>
    public OctetString OPc { get; init; } = OctetString.FromHex("E8ED289DEBA952E4283B54E88E6183CA");

    /// <summary>SQN_MS, the highest sequence number accepted so far, 48 bits.</summary>
    public ulong Sqn { get; init; }

    /// <summary>Octets of RES, 4 to 16.</summary>
    public int ResLength { get; init; } = 8;
}
