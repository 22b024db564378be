using LteImsBench.Core;
using LteImsBench.Security;

namespace LteImsBench.UeSim.Card;

/// <summary>The UICC: the USIM that EPS asks and the ISIM that IMS asks. They share their secret and their sequence number.</summary>
internal sealed class UsimCard(UsimSettings settings)
{
    private const int ChallengeOctets = 16;

    private readonly Usim _usim = new(AlgorithmOf(settings), settings.Sqn, settings.ResLength);

    /// <summary>The highest sequence number accepted, 48 bits.</summary>
    public ulong SqnMs => _usim.SqnMs;

    /// <summary>AUTHENTICATE of TS 31.102 §7.1 and TS 31.103 §7.1.</summary>
    public UsimAnswer Authenticate(OctetString rand, OctetString autn) =>
        rand.Length == ChallengeOctets && autn.Length == ChallengeOctets ? _usim.Authenticate(rand, autn) : new UsimAnswer.MacFailure();

    private static AuthenticationAlgorithm AlgorithmOf(UsimSettings settings) => settings.Algorithm switch
    {
        UsimAlgorithm.Milenage => new Milenage(settings.K, settings.OPc),
        UsimAlgorithm.Xor => new XorAlgorithm(settings.K),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Algorithm, "no algorithm of a card"),
    };
}
