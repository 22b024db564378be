using System.Security.Cryptography;
using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>
/// The card's half of AKA, TS 33.102 §6.3.3, with the array scheme of its annex C: SQN is SEQ and a five-bit index, and a SEQ is
/// fresh when it exceeds the last one accepted at its index.
/// </summary>
public sealed class Usim
{
    private const int IndexBits = 5;

    // Annex C.2.1: a jump beyond this is refused, so that a faulty network cannot wear the counter out.
    private const ulong MaxJump = 1UL << 28;
    private const ushort SeparationBit = 0x8000;

    private readonly AuthenticationAlgorithm _algorithm;
    private readonly int _resLength;
    private readonly ulong[] _accepted = new ulong[1 << IndexBits];

    /// <param name="algorithm">Algorithm and key.</param>
    /// <param name="sqnMs">The highest SQN accepted so far.</param>
    /// <param name="resLength">Octets of RES, 4 to 16.</param>
    public Usim(AuthenticationAlgorithm algorithm, ulong sqnMs, int resLength)
    {
        (_algorithm, _resLength, SqnMs) = (algorithm, resLength, sqnMs);
        Array.Fill(_accepted, sqnMs >> IndexBits);
    }

    /// <summary>The highest SQN accepted so far.</summary>
    public ulong SqnMs { get; private set; }

    /// <summary>Answers a challenge of 16 octets each.</summary>
    public UsimAnswer Authenticate(ReadOnlySpan<byte> rand, ReadOnlySpan<byte> autn)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(autn.Length, 16, nameof(autn));
        OctetString ak = _algorithm.Compute(rand, 0, 0).Ak;
        ulong sqn = 0;
        for (int i = 0; i < 6; i++) sqn = sqn << 8 | (byte)(autn[i] ^ ak[i]);
        ushort amf = (ushort)(autn[6] << 8 | autn[7]);
        AkaOutput output = _algorithm.Compute(rand, sqn, amf);
        if (!CryptographicOperations.FixedTimeEquals(output.MacA, autn[8..])) return new UsimAnswer.MacFailure();

        ulong seq = sqn >> IndexBits;
        ref ulong last = ref _accepted[sqn & ((1 << IndexBits) - 1)];
        if (seq <= last || seq > (SqnMs >> IndexBits) + MaxJump) return new UsimAnswer.SynchFailure(Auts(rand));
        last = seq;
        SqnMs = Math.Max(SqnMs, sqn);
        return new UsimAnswer.Success(
            AuthenticationCentre.Shortened(output.Res, _resLength), output.Ck, output.Ik, new(autn[..6]), (amf & SeparationBit) != 0);
    }

    private OctetString Auts(ReadOnlySpan<byte> rand)
    {
        AkaOutput output = _algorithm.Compute(rand, SqnMs, 0);
        return OctetString.Wrap([.. AuthenticationCentre.Concealed(SqnMs, output.AkStar), .. output.MacS.Span]);
    }
}

/// <summary>What a USIM answers to a challenge.</summary>
public abstract record UsimAnswer
{
    private UsimAnswer()
    {
    }

    /// <param name="Res">RES.</param>
    /// <param name="Ck">CK.</param>
    /// <param name="Ik">IK.</param>
    /// <param name="SqnXorAk">The first six octets of AUTN.</param>
    /// <param name="AmfSeparationBit">Whether the vector may be used in EPS (TS 33.401 §6.1.1); where not, NAS answers #26.</param>
    public sealed record Success(OctetString Res, OctetString Ck, OctetString Ik, OctetString SqnXorAk, bool AmfSeparationBit) : UsimAnswer;

    public sealed record MacFailure : UsimAnswer;

    /// <param name="Auts">14 octets.</param>
    public sealed record SynchFailure(OctetString Auts) : UsimAnswer;
}
