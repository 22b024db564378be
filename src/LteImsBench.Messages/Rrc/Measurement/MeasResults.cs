using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResults, TS 36.331 §6.3.5.</summary>
public sealed record MeasResults : IRrcType, IExtensible
{
    public int MeasId { get; set; }

    public MeasResultPCell MeasResultPCell { get; set; } = new();

    public MeasResultNeighCells? MeasResultNeighCells { get; set; }

    public MeasResultForEcid? MeasResultForEcid { get; set; }

    public LocationInfo? LocationInfo { get; set; }

    public SequenceOf<MeasResultServFreqR10>? MeasResultServFreqList { get; set; }

    public int? MeasIdV1250 { get; set; }

    public int? MeasResultPCellV1250 { get; set; }

    public SequenceOf<MeasResultServFreqR13>? MeasResultServFreqListExt { get; set; }

    public MeasResultPCellV1310? MeasResultPCellV1310 { get; set; }

    public int? MeasResultPCellV1360 { get; set; }

    public SequenceOf<MeasResultServFreqNr>? MeasResultServFreqListNr { get; set; }

    public int? HeightUe { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        MeasId = u.Integer("measId", MeasId, 1, 32);
        MeasResultPCell = u.Item("measResultPCell", MeasResultPCell);
        MeasResultNeighCells = u.OptionalChoice("measResultNeighCells", MeasResultNeighCells);
        u.Group(1);
        MeasResultForEcid = u.OptionalItem("measResultForECID-r9", MeasResultForEcid);
        u.EndGroup();
        u.Group(2);
        LocationInfo = u.OptionalItem("locationInfo-r10", LocationInfo);
        MeasResultServFreqList = u.OptionalList("measResultServFreqList-r10", MeasResultServFreqList, 1, 5);
        u.EndGroup();
        u.Group(3, notDecoded: 0b100);
        MeasIdV1250 = u.OptionalInteger("measId-v1250", MeasIdV1250, 33, 64);
        MeasResultPCellV1250 = u.OptionalInteger("measResultPCell-v1250", MeasResultPCellV1250, -30, 46);
        u.EndGroup();
        u.Group(6, notDecoded: 0b11_0101);
        MeasResultServFreqListExt = u.OptionalList("measResultServFreqListExt-r13", MeasResultServFreqListExt, 1, 32);
        MeasResultPCellV1310 = u.OptionalItem("measResultPCell-v1310", MeasResultPCellV1310);
        u.EndGroup();
        u.Group(1);
        MeasResultPCellV1360 = u.OptionalInteger("measResultPCell-v1360", MeasResultPCellV1360, -17, -1);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(2, notDecoded: 0b10);
        MeasResultServFreqListNr = u.OptionalList("measResultServFreqListNR-r15", MeasResultServFreqListNr, 1, 32);
        u.EndGroup();
        u.Group(4, notDecoded: 0b0111);
        HeightUe = u.OptionalInteger("heightUE-r15", HeightUe, -400, 8880);
        u.EndGroup();
        u.End();
    }
}

/// <summary>measResultPCell of MeasResults.</summary>
public sealed record MeasResultPCell : IRrcType
{
    /// <summary>RSRP_nn, TS 36.133 table 9.1.4-1: dBm plus 141, rounded up.</summary>
    public int RsrpResult { get; set; }

    /// <summary>RSRQ_nn, TS 36.133 table 9.1.7-1: twice the dB plus 40, rounded up.</summary>
    public int RsrqResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RsrpResult = u.Integer("rsrpResult", RsrpResult, 0, 97);
        RsrqResult = u.Integer("rsrqResult", RsrqResult, 0, 34);
        u.End();
    }
}

/// <summary>measResultNeighCells of MeasResults.</summary>
public abstract record MeasResultNeighCells : IRrcChoice<MeasResultNeighCells>
{
    public static Alternatives<MeasResultNeighCells> Alternatives { get; } = new Alternatives<MeasResultNeighCells>()
        .Add("measResultListEUTRA", static () => new MeasResultListEutra([]))
        .Add("measResultListUTRA", static () => new MeasResultListUtra([]))
        .Add("measResultListGERAN", static () => new MeasResultListGeran([]))
        .Add("measResultsCDMA2000", static () => new MeasResultsCdma2000(new()))
        .Extensible<Unknown>()
        .Add("measResultNeighCellListNR-r15", static () => new MeasResultNeighCellListNr([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>measResultListEUTRA</c>.</summary>
    public sealed record MeasResultListEutra(SequenceOf<MeasResultEutra> Value) : MeasResultNeighCells
    {
        public SequenceOf<MeasResultEutra> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8);
    }

    /// <summary>Alternative <c>measResultListUTRA</c>.</summary>
    public sealed record MeasResultListUtra(SequenceOf<MeasResultUtra> Value) : MeasResultNeighCells
    {
        public SequenceOf<MeasResultUtra> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8);
    }

    /// <summary>Alternative <c>measResultListGERAN</c>.</summary>
    public sealed record MeasResultListGeran(SequenceOf<MeasResultGeran> Value) : MeasResultNeighCells
    {
        public SequenceOf<MeasResultGeran> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8);
    }

    /// <summary>Alternative <c>measResultsCDMA2000</c>.</summary>
    public sealed record MeasResultsCdma2000(Rrc.MeasResultsCdma2000 Value) : MeasResultNeighCells
    {
        public Rrc.MeasResultsCdma2000 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>measResultNeighCellListNR-r15</c>.</summary>
    public sealed record MeasResultNeighCellListNr(SequenceOf<MeasResultCellNr> Value) : MeasResultNeighCells
    {
        public SequenceOf<MeasResultCellNr> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : MeasResultNeighCells, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>measResultPCell-v1310 of MeasResults.</summary>
public sealed record MeasResultPCellV1310 : IRrcType
{
    public int RsSinrResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RsSinrResult = u.Integer("rs-sinr-Result-r13", RsSinrResult, 0, 127);
        u.End();
    }
}
