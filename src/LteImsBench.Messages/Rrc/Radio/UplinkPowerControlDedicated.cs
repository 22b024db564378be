using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlDedicated, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlDedicated : IRrcType
{
    private static readonly Scale DeltaMcsEnabledScale = new("en0 en1");

    /// <summary>dB.</summary>
    public int P0UePusch { get; set; }

    public int DeltaMcsEnabled { get; set; }

    public bool AccumulationEnabled { get; set; }

    /// <summary>dB.</summary>
    public int P0UePucch { get; set; }

    /// <summary>As TS 36.213 §5.1.3.1 maps it.</summary>
    public int PSrsOffset { get; set; }

    /// <summary>k of the layer 3 filter, §5.5.3.2.</summary>
    public int FilterCoefficient { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        P0UePusch = u.Integer("p0-UE-PUSCH", P0UePusch, -8, 7);
        DeltaMcsEnabled = u.Scale("deltaMCS-Enabled", DeltaMcsEnabled, DeltaMcsEnabledScale);
        AccumulationEnabled = u.Boolean("accumulationEnabled", AccumulationEnabled);
        P0UePucch = u.Integer("p0-UE-PUCCH", P0UePucch, -8, 7);
        PSrsOffset = u.Integer("pSRS-Offset", PSrsOffset, 0, 15);
        FilterCoefficient = u.DefaultScale("filterCoefficient", FilterCoefficient, Scales.FilterCoefficient, 4);
        u.End();
    }
}
