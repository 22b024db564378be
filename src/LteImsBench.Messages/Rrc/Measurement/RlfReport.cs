using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RLF-Report-r9, TS 36.331 §6.2.2.</summary>
public sealed record RlfReport : IRrcType, IExtensible
{
    public MeasResultLastServCell MeasResultLastServCell { get; set; } = new();

    public RlfNeighCells? MeasResultNeighCells { get; set; }

    public LocationInfo? LocationInfo { get; set; }

    public FailedPCellId? FailedPCellId { get; set; }

    public CellGlobalIdEutra? ReestablishmentCellId { get; set; }

    public int? TimeConnFailure { get; set; }

    public ConnectionFailureType? ConnectionFailureType { get; set; }

    public CellGlobalIdEutra? PreviousPCellId { get; set; }

    public FailedPCellIdV1090? FailedPCellIdV1090 { get; set; }

    public BasicFields? BasicFields { get; set; }

    public PreviousUtraCellId? PreviousUtraCellId { get; set; }

    public SelectedUtraCellId? SelectedUtraCellId { get; set; }

    public int? MeasResultLastServCellV1250 { get; set; }

    public RsrqType? LastServCellRsrqType { get; set; }

    public int? MeasResultLastServCellV1360 { get; set; }

    public SequenceOf<MeasResultCellNr>? MeasResultListNr { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        MeasResultLastServCell = u.Item("measResultLastServCell-r9", MeasResultLastServCell);
        MeasResultNeighCells = u.OptionalItem("measResultNeighCells-r9", MeasResultNeighCells);
        u.Group(6);
        LocationInfo = u.OptionalItem("locationInfo-r10", LocationInfo);
        FailedPCellId = u.OptionalChoice("failedPCellId-r10", FailedPCellId);
        ReestablishmentCellId = u.OptionalItem("reestablishmentCellId-r10", ReestablishmentCellId);
        TimeConnFailure = u.OptionalInteger("timeConnFailure-r10", TimeConnFailure, 0, 1023);
        ConnectionFailureType = u.OptionalEnum("connectionFailureType-r10", ConnectionFailureType);
        PreviousPCellId = u.OptionalItem("previousPCellId-r10", PreviousPCellId);
        u.EndGroup();
        u.Group(1);
        FailedPCellIdV1090 = u.OptionalItem("failedPCellId-v1090", FailedPCellIdV1090);
        u.EndGroup();
        u.Group(3);
        BasicFields = u.OptionalItem("basicFields-r11", BasicFields);
        PreviousUtraCellId = u.OptionalItem("previousUTRA-CellId-r11", PreviousUtraCellId);
        SelectedUtraCellId = u.OptionalItem("selectedUTRA-CellId-r11", SelectedUtraCellId);
        u.EndGroup();
        u.Group(4, notDecoded: 0b1001);
        MeasResultLastServCellV1250 = u.OptionalInteger("measResultLastServCell-v1250", MeasResultLastServCellV1250, -30, 46);
        LastServCellRsrqType = u.OptionalItem("lastServCellRSRQ-Type-r12", LastServCellRsrqType);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(1);
        MeasResultLastServCellV1360 = u.OptionalInteger("measResultLastServCell-v1360", MeasResultLastServCellV1360, -17, -1);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(5, notDecoded: 0b1_1110);
        MeasResultListNr = u.OptionalList("measResultListNR-r16", MeasResultListNr, 1, 8);
        u.EndGroup();
        u.End();
    }
}

/// <summary>measResultLastServCell-r9 of RLF-Report-r9.</summary>
public sealed record MeasResultLastServCell : IRrcType
{
    public int RsrpResult { get; set; }

    public int? RsrqResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RsrpResult = u.Integer("rsrpResult-r9", RsrpResult, 0, 97);
        RsrqResult = u.OptionalInteger("rsrqResult-r9", RsrqResult, 0, 34);
        u.End();
    }
}

/// <summary>measResultNeighCells-r9 of RLF-Report-r9.</summary>
public sealed record RlfNeighCells : IRrcType
{
    public SequenceOf<MeasResult2Eutra>? MeasResultListEutra { get; set; }

    public SequenceOf<MeasResult2Utra>? MeasResultListUtra { get; set; }

    public SequenceOf<MeasResultGeran>? MeasResultListGeran { get; set; }

    public SequenceOf<MeasResult2Cdma2000>? MeasResultsCdma2000 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        MeasResultListEutra = u.OptionalList("measResultListEUTRA-r9", MeasResultListEutra, 1, 8);
        MeasResultListUtra = u.OptionalList("measResultListUTRA-r9", MeasResultListUtra, 1, 8);
        MeasResultListGeran = u.OptionalList("measResultListGERAN-r9", MeasResultListGeran, 1, 8);
        MeasResultsCdma2000 = u.OptionalList("measResultsCDMA2000-r9", MeasResultsCdma2000, 1, 8);
        u.End();
    }
}

/// <summary>failedPCellId-r10 of RLF-Report-r9.</summary>
public abstract record FailedPCellId : IRrcChoice<FailedPCellId>
{
    public static Alternatives<FailedPCellId> Alternatives { get; } = new Alternatives<FailedPCellId>()
        .Add("cellGlobalId-r10", static () => new CellGlobalId(new()))
        .Add("pci-arfcn-r10", static () => new PciArfcn());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>cellGlobalId-r10</c>.</summary>
    public sealed record CellGlobalId(CellGlobalIdEutra Value) : FailedPCellId
    {
        public CellGlobalIdEutra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>pci-arfcn-r10</c>.</summary>
    public sealed record PciArfcn : FailedPCellId
    {
        public Pci PhysCellId { get; set; }

        public Earfcn CarrierFreq { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            PhysCellId = u.Pci("physCellId-r10", PhysCellId);
            CarrierFreq = u.Earfcn("carrierFreq-r10", CarrierFreq);
            u.End();
        }
    }
}

/// <summary>connectionFailureType-r10 of RLF-Report-r9.</summary>
[Enumerated("rlf hof")]
public enum ConnectionFailureType
{
    Rlf,
    Hof,
}

/// <summary>failedPCellId-v1090 of RLF-Report-r9.</summary>
public sealed record FailedPCellIdV1090 : IRrcType
{
    public int CarrierFreqV1090 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreqV1090 = u.Integer("carrierFreq-v1090", CarrierFreqV1090, 65536, 262143);
        u.End();
    }
}

/// <summary>basicFields-r11 of RLF-Report-r9.</summary>
public sealed record BasicFields : IRrcType
{
    public Rnti CRnti { get; set; }

    public RlfCause RlfCause { get; set; }

    public int TimeSinceFailure { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CRnti = u.Rnti("c-RNTI-r11", CRnti);
        RlfCause = u.Enum("rlf-Cause-r11", RlfCause);
        TimeSinceFailure = u.Integer("timeSinceFailure-r11", TimeSinceFailure, 0, 172800);
        u.End();
    }
}

/// <summary>rlf-Cause-r11 of BasicFields.</summary>
[Enumerated("t310-Expiry randomAccessProblem rlc-MaxNumRetx t312-Expiry-r12")]
public enum RlfCause
{
    T310Expiry,
    RandomAccessProblem,
    RlcMaxNumRetx,
    T312Expiry,
}

/// <summary>previousUTRA-CellId-r11 of RLF-Report-r9.</summary>
public sealed record PreviousUtraCellId : IRrcType
{
    public int CarrierFreq { get; set; }

    public PreviousUtraCellIdPhysCellId PhysCellId { get; set; } = new PreviousUtraCellIdPhysCellId.Fdd(default);

    public CellGlobalIdUtra? CellGlobalId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CarrierFreq = u.Integer("carrierFreq-r11", CarrierFreq, 0, 16383);
        PhysCellId = u.Choice("physCellId-r11", PhysCellId);
        CellGlobalId = u.OptionalItem("cellGlobalId-r11", CellGlobalId);
        u.End();
    }
}

/// <summary>physCellId-r11 of PreviousUtraCellId.</summary>
public abstract record PreviousUtraCellIdPhysCellId : IRrcChoice<PreviousUtraCellIdPhysCellId>
{
    public static Alternatives<PreviousUtraCellIdPhysCellId> Alternatives { get; } = new Alternatives<PreviousUtraCellIdPhysCellId>()
        .Add("fdd-r11", static () => new Fdd(default))
        .Add("tdd-r11", static () => new Tdd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>fdd-r11</c>.</summary>
    public sealed record Fdd(int Value) : PreviousUtraCellIdPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 511);
    }

    /// <summary>Alternative <c>tdd-r11</c>.</summary>
    public sealed record Tdd(int Value) : PreviousUtraCellIdPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }
}

/// <summary>selectedUTRA-CellId-r11 of RLF-Report-r9.</summary>
public sealed record SelectedUtraCellId : IRrcType
{
    public int CarrierFreq { get; set; }

    public SelectedUtraCellIdPhysCellId PhysCellId { get; set; } = new SelectedUtraCellIdPhysCellId.Fdd(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Integer("carrierFreq-r11", CarrierFreq, 0, 16383);
        PhysCellId = u.Choice("physCellId-r11", PhysCellId);
        u.End();
    }
}

/// <summary>physCellId-r11 of SelectedUtraCellId.</summary>
public abstract record SelectedUtraCellIdPhysCellId : IRrcChoice<SelectedUtraCellIdPhysCellId>
{
    public static Alternatives<SelectedUtraCellIdPhysCellId> Alternatives { get; } = new Alternatives<SelectedUtraCellIdPhysCellId>()
        .Add("fdd-r11", static () => new Fdd(default))
        .Add("tdd-r11", static () => new Tdd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>fdd-r11</c>.</summary>
    public sealed record Fdd(int Value) : SelectedUtraCellIdPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 511);
    }

    /// <summary>Alternative <c>tdd-r11</c>.</summary>
    public sealed record Tdd(int Value) : SelectedUtraCellIdPhysCellId
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }
}
