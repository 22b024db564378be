namespace LteImsBench.Core.Identity;

/// <summary>Tracking area code, TS 23.003 §19.4.2.3.</summary>
public readonly record struct Tac(ushort Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Tracking area identity.</summary>
public readonly record struct Tai(Plmn Plmn, Tac Tac);

/// <summary>E-UTRAN cell identity, 28 bits.</summary>
public readonly record struct CellIdentity(uint Value)
{
    public override string ToString() => $"0x{Value:x7}";
}

/// <summary>M-TMSI, TS 23.003 §2.8.</summary>
public readonly record struct MTmsi(uint Value)
{
    public override string ToString() => $"0x{Value:x8}";
}

/// <summary>S-TMSI: MME code and M-TMSI.</summary>
public readonly record struct STmsi(byte MmeCode, MTmsi MTmsi)
{
    public override string ToString() => $"{MmeCode:x2}{MTmsi.Value:x8}";
}

/// <summary>GUTI, TS 23.003 §2.8.1.</summary>
public readonly record struct Guti(Plmn Plmn, ushort MmeGroupId, byte MmeCode, MTmsi MTmsi)
{
    public STmsi STmsi => new(MmeCode, MTmsi);

    public override string ToString() => $"{Plmn}-{MmeGroupId:x4}-{MmeCode:x2}-{MTmsi.Value:x8}";
}

/// <summary>EPS bearer identity, TS 24.007 §11.2.3.1.5: 0 none, 5 to 15 assigned.</summary>
public readonly record struct EpsBearerId(byte Value)
{
    public static EpsBearerId None => default;

    public bool IsAssigned => Value is >= 5 and <= 15;

    public override string ToString() => Value.ToString();
}

/// <summary>Procedure transaction identity, TS 24.007 §11.2.3.1a: 0 none, 1 to 254 assigned, 255 reserved.</summary>
public readonly record struct Pti(byte Value)
{
    public static Pti None => default;

    public bool IsAssigned => Value is >= 1 and <= 254;

    public override string ToString() => Value.ToString();
}
