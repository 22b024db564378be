namespace LteImsBench.Messages.Nas;

/// <summary>DRX parameter, TS 24.008 §10.5.5.6.</summary>
/// <param name="SplitPgCycleCode">SPLIT PG CYCLE code of GPRS.</param>
/// <param name="CycleLengthCoefficient">
/// CN specific DRX cycle length coefficient and value for S1 mode: 6 to 9 for T = 32 to 256, 0 not given.
/// </param>
/// <param name="SplitOnCcch">Split paging cycle on CCCH.</param>
/// <param name="NonDrxTimer">Non-DRX timer, 0 to 7.</param>
public readonly record struct DrxParameter(byte SplitPgCycleCode, byte CycleLengthCoefficient, bool SplitOnCcch, byte NonDrxTimer)
    : INasElement<DrxParameter>
{
    internal const int Length = 2;

    /// <summary>The UE specific paging cycle T in radio frames (TS 36.304 §7.1), or null where none is given.</summary>
    public int? PagingCycle => CycleLengthCoefficient is >= 6 and <= 9 ? 1 << (CycleLengthCoefficient - 1) : null;

    static DrxParameter INasElement<DrxParameter>.Read(ref NasReader r)
    {
        byte split = r.Octet();
        byte octet = r.Octet();
        return new(split, (byte)(octet >> 4), (octet & 8) != 0, (byte)(octet & 7));
    }

    void INasElement<DrxParameter>.Write(ref NasWriter w)
    {
        w.Octet(SplitPgCycleCode);
        w.Octet((byte)(CycleLengthCoefficient << 4 | (SplitOnCcch ? 8 : 0) | NonDrxTimer & 7));
    }
}

/// <summary>Extended DRX parameters, TS 24.008 §10.5.5.32.</summary>
/// <param name="PagingTimeWindow">Code of the paging time window, four bits.</param>
/// <param name="Cycle">Code of the eDRX value, four bits.</param>
public readonly record struct ExtendedDrxParameters(byte PagingTimeWindow, byte Cycle) : INasElement<ExtendedDrxParameters>
{
    static ExtendedDrxParameters INasElement<ExtendedDrxParameters>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((byte)(octet >> 4), (byte)(octet & 15));
    }

    void INasElement<ExtendedDrxParameters>.Write(ref NasWriter w) => w.Octet((byte)(PagingTimeWindow << 4 | Cycle & 15));
}
