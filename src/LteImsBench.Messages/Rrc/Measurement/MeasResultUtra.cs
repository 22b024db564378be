using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultUTRA, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultUtra : IRrcType
{
    public MeasResultUtraPhysCellId PhysCellId { get; set; } = new MeasResultUtraPhysCellId.Fdd(default);

    public CgiInfoUtra? CgiInfo { get; set; }

    public MeasResultUtraValues MeasResult { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PhysCellId = u.Choice("physCellId", PhysCellId);
        CgiInfo = u.OptionalItem("cgi-Info", CgiInfo);
        MeasResult = u.Item("measResult", MeasResult);
        u.End();
    }
}

/// <summary>physCellId of MeasResultUTRA.</summary>
public abstract record MeasResultUtraPhysCellId : IRrcChoice<MeasResultUtraPhysCellId>
{
    public static Alternatives<MeasResultUtraPhysCellId> Alternatives { get; } = new Alternatives<MeasResultUtraPhysCellId>()
        .Add("fdd", static () => new Fdd(default))
        .Add("tdd", static () => new Tdd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>fdd</c>.</summary>
    public sealed record Fdd(int Value) : MeasResultUtraPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 511);
    }

    /// <summary>Alternative <c>tdd</c>.</summary>
    public sealed record Tdd(int Value) : MeasResultUtraPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }
}

/// <summary>cgi-Info of MeasResultUTRA.</summary>
public sealed record CgiInfoUtra : IRrcType
{
    public CellGlobalIdUtra CellGlobalId { get; set; } = new();

    public uint? LocationAreaCode { get; set; }

    public uint? RoutingAreaCode { get; set; }

    public SequenceOf<PlmnIdentity>? PlmnIdentityList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        CellGlobalId = u.Item("cellGlobalId", CellGlobalId);
        LocationAreaCode = u.OptionalBits("locationAreaCode", LocationAreaCode, 16);
        RoutingAreaCode = u.OptionalBits("routingAreaCode", RoutingAreaCode, 8);
        PlmnIdentityList = u.OptionalList("plmn-IdentityList", PlmnIdentityList, 1, 5);
        u.End();
    }
}

/// <summary>measResult of MeasResultUTRA.</summary>
public sealed record MeasResultUtraValues : IRrcType, IExtensible
{
    public int? UtraRscp { get; set; }

    public int? UtraEcN0 { get; set; }

    public AdditionalSiInfo? AdditionalSiInfo { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        UtraRscp = u.OptionalInteger("utra-RSCP", UtraRscp, -5, 91);
        UtraEcN0 = u.OptionalInteger("utra-EcN0", UtraEcN0, 0, 49);
        u.Group(1);
        AdditionalSiInfo = u.OptionalItem("additionalSI-Info-r9", AdditionalSiInfo);
        u.EndGroup();
        u.End();
    }
}
