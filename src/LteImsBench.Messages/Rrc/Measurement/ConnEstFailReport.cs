using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ConnEstFailReport-r11, TS 36.331 §6.2.2.</summary>
public sealed record ConnEstFailReport : IRrcType, IExtensible
{
    public CellGlobalIdEutra FailedCellId { get; set; } = new();

    public LocationInfo? LocationInfo { get; set; }

    public MeasResultFailedCell MeasResultFailedCell { get; set; } = new();

    public ConnEstFailNeighCells? MeasResultNeighCells { get; set; }

    public int NumberOfPreamblesSent { get; set; }

    public bool ContentionDetected { get; set; }

    public bool MaxTxPowerReached { get; set; }

    public int TimeSinceFailure { get; set; }

    public SequenceOf<MeasResult2EutraV9E0>? MeasResultListEutraV1130 { get; set; }

    public int? MeasResultFailedCellV1250 { get; set; }

    public RsrqType? FailedCellRsrqType { get; set; }

    public int? MeasResultFailedCellV1360 { get; set; }

    public SequenceOf<MeasResultCellNr>? MeasResultListNr { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        FailedCellId = u.Item("failedCellId-r11", FailedCellId);
        LocationInfo = u.OptionalItem("locationInfo-r11", LocationInfo);
        MeasResultFailedCell = u.Item("measResultFailedCell-r11", MeasResultFailedCell);
        MeasResultNeighCells = u.OptionalItem("measResultNeighCells-r11", MeasResultNeighCells);
        NumberOfPreamblesSent = u.Integer("numberOfPreamblesSent-r11", NumberOfPreamblesSent, 1, 200);
        ContentionDetected = u.Boolean("contentionDetected-r11", ContentionDetected);
        MaxTxPowerReached = u.Boolean("maxTxPowerReached-r11", MaxTxPowerReached);
        TimeSinceFailure = u.Integer("timeSinceFailure-r11", TimeSinceFailure, 0, 172800);
        MeasResultListEutraV1130 = u.OptionalList("measResultListEUTRA-v1130", MeasResultListEutraV1130, 1, 8);
        u.Group(3, notDecoded: 0b100);
        MeasResultFailedCellV1250 = u.OptionalInteger("measResultFailedCell-v1250", MeasResultFailedCellV1250, -30, 46);
        FailedCellRsrqType = u.OptionalItem("failedCellRSRQ-Type-r12", FailedCellRsrqType);
        u.EndGroup();
        u.Group(1);
        MeasResultFailedCellV1360 = u.OptionalInteger("measResultFailedCell-v1360", MeasResultFailedCellV1360, -17, -1);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(1);
        MeasResultListNr = u.OptionalList("measResultListNR-r16", MeasResultListNr, 1, 8);
        u.EndGroup();
        u.End();
    }
}

/// <summary>measResultFailedCell-r11 of ConnEstFailReport-r11.</summary>
public sealed record MeasResultFailedCell : IRrcType
{
    public int RsrpResult { get; set; }

    public int? RsrqResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RsrpResult = u.Integer("rsrpResult-r11", RsrpResult, 0, 97);
        RsrqResult = u.OptionalInteger("rsrqResult-r11", RsrqResult, 0, 34);
        u.End();
    }
}

/// <summary>measResultNeighCells-r11 of ConnEstFailReport-r11.</summary>
public sealed record ConnEstFailNeighCells : IRrcType
{
    public SequenceOf<MeasResult2Eutra>? MeasResultListEutra { get; set; }

    public SequenceOf<MeasResult2Utra>? MeasResultListUtra { get; set; }

    public SequenceOf<MeasResultGeran>? MeasResultListGeran { get; set; }

    public SequenceOf<MeasResult2Cdma2000>? MeasResultsCdma2000 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        MeasResultListEutra = u.OptionalList("measResultListEUTRA-r11", MeasResultListEutra, 1, 8);
        MeasResultListUtra = u.OptionalList("measResultListUTRA-r11", MeasResultListUtra, 1, 8);
        MeasResultListGeran = u.OptionalList("measResultListGERAN-r11", MeasResultListGeran, 1, 8);
        MeasResultsCdma2000 = u.OptionalList("measResultsCDMA2000-r11", MeasResultsCdma2000, 1, 8);
        u.End();
    }
}
