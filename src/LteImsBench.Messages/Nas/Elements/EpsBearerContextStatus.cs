using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>EPS bearer context status, TS 24.301 §9.9.2.1, and header compression configuration status, §9.9.4.27.</summary>
/// <param name="Bits">Bit n for EPS bearer identity n.</param>
public readonly record struct EpsBearerContextStatus(ushort Bits) : INasElement<EpsBearerContextStatus>
{
    public static EpsBearerContextStatus Of(params IEnumerable<EpsBearerId> active)
    {
        int bits = 0;
        foreach (EpsBearerId bearer in active) bits |= 1 << bearer.Value;
        return new((ushort)bits);
    }

    public bool IsActive(EpsBearerId bearer) => (Bits >> bearer.Value & 1) != 0;

    /// <summary>The identities that are active.</summary>
    public IEnumerable<EpsBearerId> Active()
    {
        for (byte i = 0; i < 16; i++)
        {
            if (IsActive(new(i))) yield return new(i);
        }
    }

    static EpsBearerContextStatus INasElement<EpsBearerContextStatus>.Read(ref NasReader r) => new((ushort)(r.Octet() | r.Octet() << 8));

    void INasElement<EpsBearerContextStatus>.Write(ref NasWriter w)
    {
        w.Octet((byte)Bits);
        w.Octet((byte)(Bits >> 8));
    }
}
