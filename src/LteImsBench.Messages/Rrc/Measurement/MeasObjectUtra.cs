using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectUTRA, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectUtra : IRrcType, IExtensible
{
    public int CarrierFreq { get; set; }

    /// <summary>dB.</summary>
    public int OffsetFreq { get; set; }

    public SequenceOf<int>? CellsToRemoveList { get; set; }

    public MeasObjectUtraCellsToAddModList? CellsToAddModList { get; set; }

    public CellForWhichToReportCgi? CellForWhichToReportCgi { get; set; }

    public CsgAllowedReportingCells? CsgAllowedReportingCellsV930 { get; set; }

    public bool? ReducedMeasPerformance { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4, extensible: true);
        CarrierFreq = u.Integer("carrierFreq", CarrierFreq, 0, 16383);
        OffsetFreq = u.DefaultInteger("offsetFreq", OffsetFreq, -15, 15, 0);
        CellsToRemoveList = u.OptionalList("cellsToRemoveList", CellsToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        CellsToAddModList = u.OptionalChoice("cellsToAddModList", CellsToAddModList);
        CellForWhichToReportCgi = u.OptionalChoice("cellForWhichToReportCGI", CellForWhichToReportCgi);
        u.Group(1);
        CsgAllowedReportingCellsV930 = u.OptionalItem("csg-allowedReportingCells-v930", CsgAllowedReportingCellsV930);
        u.EndGroup();
        u.Group(1);
        ReducedMeasPerformance = u.OptionalBoolean("reducedMeasPerformance-r12", ReducedMeasPerformance);
        u.EndGroup();
        u.End();
    }
}

/// <summary>cellsToAddModList of MeasObjectUTRA.</summary>
public abstract record MeasObjectUtraCellsToAddModList : IRrcChoice<MeasObjectUtraCellsToAddModList>
{
    public static Alternatives<MeasObjectUtraCellsToAddModList> Alternatives { get; } = new Alternatives<MeasObjectUtraCellsToAddModList>()
        .Add("cellsToAddModListUTRA-FDD", static () => new CellsToAddModListUtraFdd([]))
        .Add("cellsToAddModListUTRA-TDD", static () => new CellsToAddModListUtraTdd([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>cellsToAddModListUTRA-FDD</c>.</summary>
    public sealed record CellsToAddModListUtraFdd(SequenceOf<CellsToAddModUtraFdd> Value) : MeasObjectUtraCellsToAddModList
    {
        public SequenceOf<CellsToAddModUtraFdd> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 32);
    }

    /// <summary>Alternative <c>cellsToAddModListUTRA-TDD</c>.</summary>
    public sealed record CellsToAddModListUtraTdd(SequenceOf<CellsToAddModUtraTdd> Value) : MeasObjectUtraCellsToAddModList
    {
        public SequenceOf<CellsToAddModUtraTdd> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 32);
    }
}

/// <summary>cellForWhichToReportCGI of MeasObjectUTRA.</summary>
public abstract record CellForWhichToReportCgi : IRrcChoice<CellForWhichToReportCgi>
{
    public static Alternatives<CellForWhichToReportCgi> Alternatives { get; } = new Alternatives<CellForWhichToReportCgi>()
        .Add("utra-FDD", static () => new UtraFdd(default))
        .Add("utra-TDD", static () => new UtraTdd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>utra-FDD</c>.</summary>
    public sealed record UtraFdd(int Value) : CellForWhichToReportCgi
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 511);
    }

    /// <summary>Alternative <c>utra-TDD</c>.</summary>
    public sealed record UtraTdd(int Value) : CellForWhichToReportCgi
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }
}
