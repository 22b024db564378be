namespace LteImsBench.Messages.Nas;

/// <summary>Extended APN aggregate maximum bit rate, TS 24.301 §9.9.4.29: counts of a unit each way.</summary>
public readonly record struct ExtendedApnAmbr(BitRateUnit DownlinkUnit, ushort Downlink, BitRateUnit UplinkUnit, ushort Uplink)
    : INasElement<ExtendedApnAmbr>
{
    public ulong DownlinkKbps => DownlinkUnit.ToKbps(Downlink);

    public ulong UplinkKbps => UplinkUnit.ToKbps(Uplink);

    static ExtendedApnAmbr INasElement<ExtendedApnAmbr>.Read(ref NasReader r) =>
        new((BitRateUnit)r.Octet(), r.UInt16(), (BitRateUnit)r.Octet(), r.UInt16());

    void INasElement<ExtendedApnAmbr>.Write(ref NasWriter w)
    {
        w.Octet((byte)DownlinkUnit);
        w.UInt16(Downlink);
        w.Octet((byte)UplinkUnit);
        w.UInt16(Uplink);
    }
}

/// <summary>Extended quality of service, TS 24.301 §9.9.4.30: counts of a unit for maximum and for guaranteed rates.</summary>
public readonly record struct ExtendedEpsQos(
    BitRateUnit MbrUnit, ushort MbrUplink, ushort MbrDownlink, BitRateUnit GbrUnit, ushort GbrUplink)
    : INasElement<ExtendedEpsQos>
{
    public ushort GbrDownlink { get; init; }

    public ulong MbrUplinkKbps => MbrUnit.ToKbps(MbrUplink);

    public ulong MbrDownlinkKbps => MbrUnit.ToKbps(MbrDownlink);

    public ulong GbrUplinkKbps => GbrUnit.ToKbps(GbrUplink);

    public ulong GbrDownlinkKbps => GbrUnit.ToKbps(GbrDownlink);

    static ExtendedEpsQos INasElement<ExtendedEpsQos>.Read(ref NasReader r) =>
        new((BitRateUnit)r.Octet(), r.UInt16(), r.UInt16(), (BitRateUnit)r.Octet(), r.UInt16()) { GbrDownlink = r.UInt16() };

    void INasElement<ExtendedEpsQos>.Write(ref NasWriter w)
    {
        w.Octet((byte)MbrUnit);
        w.UInt16(MbrUplink);
        w.UInt16(MbrDownlink);
        w.Octet((byte)GbrUnit);
        w.UInt16(GbrUplink);
        w.UInt16(GbrDownlink);
    }
}

/// <summary>Units of the extended rates: from 200 kbit/s and 1 Mbit/s each next is four times larger, up to 256 Pbit/s.</summary>
public enum BitRateUnit : byte
{
    NotUsed = 0,
    Kbps200 = 1,
    Mbps1 = 2,
    Mbps4 = 3,
    Mbps16 = 4,
    Mbps64 = 5,
    Mbps256 = 6,
    Gbps1 = 7,
    Gbps4 = 8,
    Gbps16 = 9,
    Gbps64 = 10,
    Gbps256 = 11,
    Tbps1 = 12,
}

internal static class BitRateUnits
{
    /// <summary>kbit/s of a count; units above 256 Pbit/s are read as that.</summary>
    public static ulong ToKbps(this BitRateUnit unit, ushort count)
    {
        if (unit == BitRateUnit.NotUsed) return 0;
        if (unit == BitRateUnit.Kbps200) return count * 200UL;
        int step = Math.Min((int)unit, 21) - (int)BitRateUnit.Mbps1;

        // Five steps of four make 1024 where the standard counts 1000.
        ulong unitKbps = 1000;
        for (int i = 0; i < step / 5; i++) unitKbps *= 1000;
        return count * (unitKbps << (2 * (step % 5)));
    }
}
