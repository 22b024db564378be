namespace LteImsBench.Messages.Nas;

/// <summary>APN aggregate maximum bit rate, TS 24.301 §9.9.4.2, in kbit/s.</summary>
public readonly record struct ApnAmbr(uint Downlink, uint Uplink) : INasElement<ApnAmbr>
{
    // Extended-2 counts multiples of 256 Mbit/s that are added to what the other octets give.
    private const uint Multiple = 256_000;
    private const uint MaxMultiples = 254;

    static ApnAmbr INasElement<ApnAmbr>.Read(ref NasReader r)
    {
        uint downlink = BitRateCoding.Base(r.Octet());
        uint uplink = BitRateCoding.Base(r.Octet());
        if (r.Remaining >= 2)
        {
            byte down = r.Octet();
            byte up = r.Octet();
            if (down != 0) downlink = BitRateCoding.Extended(down);
            if (up != 0) uplink = BitRateCoding.Extended(up);
        }

        if (r.Remaining >= 2)
        {
            downlink += Math.Min(r.Octet(), MaxMultiples) * Multiple;
            uplink += Math.Min(r.Octet(), MaxMultiples) * Multiple;
        }

        return new(downlink, uplink);
    }

    void INasElement<ApnAmbr>.Write(ref NasWriter w)
    {
        (uint down, uint downMultiples) = Split(Downlink);
        (uint up, uint upMultiples) = Split(Uplink);
        bool hasMultiples = downMultiples + upMultiples > 0;
        w.Octet(BitRateCoding.ToBase(down));
        w.Octet(BitRateCoding.ToBase(up));
        if (!hasMultiples && Math.Max(down, up) <= BitRateCoding.MaxBase) return;
        w.Octet(BitRateCoding.ToExtended(down));
        w.Octet(BitRateCoding.ToExtended(up));
        if (!hasMultiples) return;
        w.Octet((byte)downMultiples);
        w.Octet((byte)upMultiples);
    }

    private static (uint Remainder, uint Multiples) Split(uint rate)
    {
        if (rate <= BitRateCoding.MaxExtended) return (rate, 0);
        uint multiples = Math.Min((rate - 1) / Multiple, MaxMultiples);
        return (Math.Min(rate - multiples * Multiple, BitRateCoding.MaxExtended), multiples);
    }
}
