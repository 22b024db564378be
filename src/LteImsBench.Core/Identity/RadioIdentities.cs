namespace LteImsBench.Core.Identity;

/// <summary>Radio network temporary identifier, TS 36.321 §7.1.</summary>
public readonly record struct Rnti(ushort Value)
{
    public static Rnti Paging => new(0xFFFE);

    public static Rnti SystemInformation => new(0xFFFF);

    /// <summary>RA-RNTI of TS 36.321 §5.1.4 for FDD, where f_id is 0.</summary>
    public static Rnti RandomAccess(int prachSubframe) => new((ushort)(1 + prachSubframe));

    /// <summary>Whether the value may be given to a UE (TS 36.321 table 7.1-1, above the RA-RNTI range).</summary>
    public bool IsCRnti => Value is >= 0x003D and <= 0xFFF3;

    public override string ToString() => $"0x{Value:x4}";
}

/// <summary>Physical cell identity, 0 to 503 (TS 36.211 §6.11).</summary>
public readonly record struct Pci(ushort Value)
{
    public int Group => Value / 3;

    public int Sector => Value % 3;

    public override string ToString() => Value.ToString();
}

/// <summary>E-UTRA absolute radio frequency channel number, TS 36.101 §5.7.3.</summary>
public readonly record struct Earfcn(int Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Logical channel identity, TS 36.321 table 6.2.1-1: 0 CCCH, 1 to 10 dedicated.</summary>
public readonly record struct Lcid(byte Value)
{
    public static Lcid Ccch => default;

    public static Lcid Srb1 => new(1);

    public static Lcid Srb2 => new(2);

    public override string ToString() => Value.ToString();
}

/// <summary>Data radio bearer identity, 1 to 32 (TS 36.331).</summary>
public readonly record struct DrbId(byte Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>The one identity of a UE on the bench, from radio to RTP. Assigned by the bench, never reused in a run.</summary>
public readonly record struct UeKey(int Value)
{
    public override string ToString() => $"ue{Value}";
}
