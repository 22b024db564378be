using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectEUTRA, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectEutra : IRrcType, IExtensible
{
    public Earfcn CarrierFreq { get; set; }

    /// <summary>Resource blocks.</summary>
    public int AllowedMeasBandwidth { get; set; }

    public bool PresenceAntennaPort1 { get; set; }

    public uint NeighCellConfig { get; set; }

    /// <summary>dB.</summary>
    public int OffsetFreq { get; set; }

    public SequenceOf<int>? CellsToRemoveList { get; set; }

    public SequenceOf<CellsToAddMod>? CellsToAddModList { get; set; }

    public SequenceOf<int>? ExcludedCellsToRemoveList { get; set; }

    public SequenceOf<ExcludedCellsToAddMod>? ExcludedCellsToAddModList { get; set; }

    public Pci? CellForWhichToReportCgi { get; set; }

    /// <summary>Subframes.</summary>
    public int? MeasCycleSCell { get; set; }

    public SetupRelease<MeasSubframePatternConfigNeigh>? MeasSubframePatternConfigNeigh { get; set; }

    public bool? WidebandRsrqMeas { get; set; }

    public SequenceOf<AltTttCellsToAddMod>? AltTttCellsToAddModList { get; set; }

    public T312? T312 { get; set; }

    public bool? ReducedMeasPerformance { get; set; }

    public SequenceOf<AllowedCellsToAddMod>? AllowedCellsToAddModList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 6, extensible: true);
        CarrierFreq = u.Earfcn("carrierFreq", CarrierFreq);
        AllowedMeasBandwidth = u.Scale("allowedMeasBandwidth", AllowedMeasBandwidth, Scales.AllowedMeasBandwidth);
        PresenceAntennaPort1 = u.Boolean("presenceAntennaPort1", PresenceAntennaPort1);
        NeighCellConfig = u.Bits("neighCellConfig", NeighCellConfig, 2);
        OffsetFreq = u.DefaultScale("offsetFreq", OffsetFreq, Scales.QOffsetRange, 0);
        CellsToRemoveList = u.OptionalList("cellsToRemoveList", CellsToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        CellsToAddModList = u.OptionalList("cellsToAddModList", CellsToAddModList, 1, 32);
        ExcludedCellsToRemoveList = u.OptionalList(
            "excludedCellsToRemoveList", ExcludedCellsToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        ExcludedCellsToAddModList = u.OptionalList("excludedCellsToAddModList", ExcludedCellsToAddModList, 1, 32);
        CellForWhichToReportCgi = u.OptionalPci("cellForWhichToReportCGI", CellForWhichToReportCgi);
        u.Group(2);
        MeasCycleSCell = u.OptionalScale("measCycleSCell-r10", MeasCycleSCell, Scales.MeasCycleSCell);
        MeasSubframePatternConfigNeigh = u.OptionalSetupRelease("measSubframePatternConfigNeigh-r10", MeasSubframePatternConfigNeigh);
        u.EndGroup();
        u.Group(1);
        WidebandRsrqMeas = u.OptionalBoolean("widebandRSRQ-Meas-r11", WidebandRsrqMeas);
        u.EndGroup();
        u.Group(5, notDecoded: 0b1_0001);
        AltTttCellsToAddModList = u.OptionalList("altTTT-CellsToAddModList-r12", AltTttCellsToAddModList, 1, 32);
        T312 = u.OptionalChoice("t312-r12", T312);
        ReducedMeasPerformance = u.OptionalBoolean("reducedMeasPerformance-r12", ReducedMeasPerformance);
        u.EndGroup();
        u.Group(4, notDecoded: 0b1101);
        AllowedCellsToAddModList = u.OptionalList("allowedCellsToAddModList-r13", AllowedCellsToAddModList, 1, 32);
        u.EndGroup();
        u.End();
    }
}

/// <summary>t312-r12 of MeasObjectEUTRA.</summary>
public abstract record T312 : IRrcChoice<T312>
{
    public static Alternatives<T312> Alternatives { get; } = new Alternatives<T312>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : T312
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(int Value) : T312
    {
        private static readonly Scale SetupScale = new("ms0 ms50 ms100 ms200 ms300 ms400 ms500 ms1000");

        /// <summary>Milliseconds.</summary>
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Scale(null, Value, SetupScale);
    }
}
