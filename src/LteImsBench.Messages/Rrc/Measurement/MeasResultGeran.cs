using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultGERAN, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultGeran : IRrcType
{
    public CarrierFreqGeran CarrierFreq { get; set; } = new();

    public PhysCellIdGeran PhysCellId { get; set; } = new();

    public CgiInfoGeran? CgiInfo { get; set; }

    public MeasResultGeranValues MeasResult { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CarrierFreq = u.Item("carrierFreq", CarrierFreq);
        PhysCellId = u.Item("physCellId", PhysCellId);
        CgiInfo = u.OptionalItem("cgi-Info", CgiInfo);
        MeasResult = u.Item("measResult", MeasResult);
        u.End();
    }
}

/// <summary>cgi-Info of MeasResultGERAN.</summary>
public sealed record CgiInfoGeran : IRrcType
{
    public CellGlobalIdGeran CellGlobalId { get; set; } = new();

    public uint? RoutingAreaCode { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CellGlobalId = u.Item("cellGlobalId", CellGlobalId);
        RoutingAreaCode = u.OptionalBits("routingAreaCode", RoutingAreaCode, 8);
        u.End();
    }
}

/// <summary>measResult of MeasResultGERAN.</summary>
public sealed record MeasResultGeranValues : IRrcType, IExtensible
{
    public int Rssi { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        Rssi = u.Integer("rssi", Rssi, 0, 63);
        u.End();
    }
}
