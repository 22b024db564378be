using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlDedicatedSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlDedicatedSCell : IRrcType
{
    private static readonly Scale DeltaMcsEnabledScale = new("en0 en1");

    public int P0UePusch { get; set; }

    public int DeltaMcsEnabled { get; set; }

    public bool AccumulationEnabled { get; set; }

    public int PSrsOffset { get; set; }

    public int? PSrsOffsetAp { get; set; }

    public int FilterCoefficient { get; set; } = 4;

    public PathlossReferenceLinking PathlossReferenceLinking { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        P0UePusch = u.Integer("p0-UE-PUSCH-r10", P0UePusch, -8, 7);
        DeltaMcsEnabled = u.Scale("deltaMCS-Enabled-r10", DeltaMcsEnabled, DeltaMcsEnabledScale);
        AccumulationEnabled = u.Boolean("accumulationEnabled-r10", AccumulationEnabled);
        PSrsOffset = u.Integer("pSRS-Offset-r10", PSrsOffset, 0, 15);
        PSrsOffsetAp = u.OptionalInteger("pSRS-OffsetAp-r10", PSrsOffsetAp, 0, 15);
        FilterCoefficient = u.DefaultScale("filterCoefficient-r10", FilterCoefficient, Scales.FilterCoefficient, 4);
        PathlossReferenceLinking = u.Enum("pathlossReferenceLinking-r10", PathlossReferenceLinking);
        u.End();
    }
}

/// <summary>pathlossReferenceLinking-r10 of UplinkPowerControlDedicatedSCell-r10.</summary>
[Enumerated("pCell sCell")]
public enum PathlossReferenceLinking
{
    PCell,
    SCell,
}
