using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultEUTRA, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultEutra : IRrcType
{
    public Pci PhysCellId { get; set; }

    public CgiInfoEutra? CgiInfo { get; set; }

    public MeasResultEutraValues MeasResult { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PhysCellId = u.Pci("physCellId", PhysCellId);
        CgiInfo = u.OptionalItem("cgi-Info", CgiInfo);
        MeasResult = u.Item("measResult", MeasResult);
        u.End();
    }
}

/// <summary>cgi-Info of MeasResultEUTRA.</summary>
public sealed record CgiInfoEutra : IRrcType
{
    public CellGlobalIdEutra CellGlobalId { get; set; } = new();

    public Tac TrackingAreaCode { get; set; }

    public SequenceOf<PlmnIdentity>? PlmnIdentityList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CellGlobalId = u.Item("cellGlobalId", CellGlobalId);
        TrackingAreaCode = u.Tac("trackingAreaCode", TrackingAreaCode);
        PlmnIdentityList = u.OptionalList("plmn-IdentityList", PlmnIdentityList, 1, 5);
        u.End();
    }
}

/// <summary>measResult of MeasResultEUTRA.</summary>
public sealed record MeasResultEutraValues : IRrcType, IExtensible
{
    /// <summary>RSRP_nn, TS 36.133 table 9.1.4-1: dBm plus 141, rounded up.</summary>
    public int? RsrpResult { get; set; }

    /// <summary>RSRQ_nn, TS 36.133 table 9.1.7-1: twice the dB plus 40, rounded up.</summary>
    public int? RsrqResult { get; set; }

    public AdditionalSiInfo? AdditionalSiInfo { get; set; }

    public int? MeasResultV1250 { get; set; }

    public int? RsSinrResult { get; set; }

    public int? MeasResultV1360 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        RsrpResult = u.OptionalInteger("rsrpResult", RsrpResult, 0, 97);
        RsrqResult = u.OptionalInteger("rsrqResult", RsrqResult, 0, 34);
        u.Group(1);
        AdditionalSiInfo = u.OptionalItem("additionalSI-Info-r9", AdditionalSiInfo);
        u.EndGroup();
        u.Group(2, notDecoded: 0b01);
        MeasResultV1250 = u.OptionalInteger("measResult-v1250", MeasResultV1250, -30, 46);
        u.EndGroup();
        u.Group(2, notDecoded: 0b10);
        RsSinrResult = u.OptionalInteger("rs-sinr-Result-r13", RsSinrResult, 0, 127);
        u.EndGroup();
        u.Group(1);
        MeasResultV1360 = u.OptionalInteger("measResult-v1360", MeasResultV1360, -17, -1);
        u.EndGroup();
        u.End();
    }
}
