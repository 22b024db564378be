using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlCommon, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlCommon : IRrcType
{
    /// <summary>dBm, for 8 bits over noise.</summary>
    public int P0NominalPusch { get; set; }

    /// <summary>Tenths.</summary>
    public int Alpha { get; set; }

    /// <summary>dBm.</summary>
    public int P0NominalPucch { get; set; }

    public DeltaFListPucch DeltaFListPucch { get; set; } = new();

    /// <summary>Half the value in dB.</summary>
    public int DeltaPreambleMsg3 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        P0NominalPusch = u.Integer("p0-NominalPUSCH", P0NominalPusch, -126, 24);
        Alpha = u.Scale("alpha", Alpha, Scales.Alpha);
        P0NominalPucch = u.Integer("p0-NominalPUCCH", P0NominalPucch, -127, -96);
        DeltaFListPucch = u.Item("deltaFList-PUCCH", DeltaFListPucch);
        DeltaPreambleMsg3 = u.Integer("deltaPreambleMsg3", DeltaPreambleMsg3, -1, 6);
        u.End();
    }
}
