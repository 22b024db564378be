using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultCDMA2000, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultCdma2000 : IRrcType
{
    public int PhysCellId { get; set; }

    public CellGlobalIdCdma2000? CgiInfo { get; set; }

    public MeasResultCdma2000Values MeasResult { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PhysCellId = u.Integer("physCellId", PhysCellId, 0, 511);
        CgiInfo = u.OptionalChoice("cgi-Info", CgiInfo);
        MeasResult = u.Item("measResult", MeasResult);
        u.End();
    }
}

/// <summary>measResult of MeasResultCDMA2000.</summary>
public sealed record MeasResultCdma2000Values : IRrcType, IExtensible
{
    public int? PilotPnPhase { get; set; }

    public int PilotStrength { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        PilotPnPhase = u.OptionalInteger("pilotPnPhase", PilotPnPhase, 0, 32767);
        PilotStrength = u.Integer("pilotStrength", PilotStrength, 0, 63);
        u.End();
    }
}
