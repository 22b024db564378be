namespace LteImsBench.Messages.Nas;

/// <summary>EPS quality of service, TS 24.301 §9.9.4.3; rates in kbit/s, all 0 where the element gives none (non-GBR).</summary>
/// <param name="Qci">QoS class identifier; 0 in a request leaves it to the network.</param>
public readonly record struct EpsQos(byte Qci) : INasElement<EpsQos>
{
    public uint MbrUplink { get; init; }

    public uint MbrDownlink { get; init; }

    public uint GbrUplink { get; init; }

    public uint GbrDownlink { get; init; }

    static EpsQos INasElement<EpsQos>.Read(ref NasReader r)
    {
        byte qci = r.Octet();
        Rates rates = default;
        for (int group = 0; group < 3 && r.Remaining >= 4; group++)
        {
            Rates read = new(Rate(group, r.Octet()), Rate(group, r.Octet()), Rate(group, r.Octet()), Rate(group, r.Octet()));
            rates = rates.OverriddenBy(read);
        }

        return new(qci) { MbrUplink = rates.A, MbrDownlink = rates.B, GbrUplink = rates.C, GbrDownlink = rates.D };
    }

    void INasElement<EpsQos>.Write(ref NasWriter w)
    {
        w.Octet(Qci);
        ReadOnlySpan<uint> rates = [MbrUplink, MbrDownlink, GbrUplink, GbrDownlink];
        uint highest = Math.Max(Math.Max(rates[0], rates[1]), Math.Max(rates[2], rates[3]));
        if (highest == 0) return;
        foreach (uint rate in rates) w.Octet(BitRateCoding.ToBase(rate));
        if (highest <= BitRateCoding.MaxBase) return;
        foreach (uint rate in rates) w.Octet(BitRateCoding.ToExtended(rate));
        if (highest <= BitRateCoding.MaxExtended) return;
        foreach (uint rate in rates) w.Octet(BitRateCoding.ToExtended2(rate));
    }

    private static uint Rate(int group, byte code) => group switch
    {
        0 => BitRateCoding.Base(code),
        1 => BitRateCoding.Extended(code),
        _ => BitRateCoding.Extended2(code),
    };

    private readonly record struct Rates(uint A, uint B, uint C, uint D)
    {
        public Rates OverriddenBy(Rates other) =>
            new(other.A > 0 ? other.A : A, other.B > 0 ? other.B : B, other.C > 0 ? other.C : C, other.D > 0 ? other.D : D);
    }
}
