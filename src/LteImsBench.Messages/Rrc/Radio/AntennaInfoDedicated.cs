using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoDedicated, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoDedicated : IRrcType
{
    private static readonly Scale TransmissionModeScale = new("tm1 tm2 tm3 tm4 tm5 tm6 tm7 tm8-v920");

    /// <summary>1 to 10, TS 36.213 §7.1.</summary>
    public int TransmissionMode { get; set; }

    public CodebookSubsetRestriction? CodebookSubsetRestriction { get; set; }

    public UeTransmitAntennaSelection UeTransmitAntennaSelection { get; set; } = new UeTransmitAntennaSelection.Release();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        TransmissionMode = u.Scale("transmissionMode", TransmissionMode, TransmissionModeScale);
        CodebookSubsetRestriction = u.OptionalChoice("codebookSubsetRestriction", CodebookSubsetRestriction);
        UeTransmitAntennaSelection = u.Choice("ue-TransmitAntennaSelection", UeTransmitAntennaSelection);
        u.End();
    }
}

/// <summary>codebookSubsetRestriction of AntennaInfoDedicated.</summary>
public abstract record CodebookSubsetRestriction : IRrcChoice<CodebookSubsetRestriction>
{
    public static Alternatives<CodebookSubsetRestriction> Alternatives { get; } = new Alternatives<CodebookSubsetRestriction>()
        .Add("n2TxAntenna-tm3", static () => new N2TxAntennaTm3(default))
        .Add("n4TxAntenna-tm3", static () => new N4TxAntennaTm3(default))
        .Add("n2TxAntenna-tm4", static () => new N2TxAntennaTm4(default))
        .Add("n4TxAntenna-tm4", static () => new N4TxAntennaTm4(default))
        .Add("n2TxAntenna-tm5", static () => new N2TxAntennaTm5(default))
        .Add("n4TxAntenna-tm5", static () => new N4TxAntennaTm5(default))
        .Add("n2TxAntenna-tm6", static () => new N2TxAntennaTm6(default))
        .Add("n4TxAntenna-tm6", static () => new N4TxAntennaTm6(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>n2TxAntenna-tm3</c>.</summary>
    public sealed record N2TxAntennaTm3(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 2);
    }

    /// <summary>Alternative <c>n4TxAntenna-tm3</c>.</summary>
    public sealed record N4TxAntennaTm3(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 4);
    }

    /// <summary>Alternative <c>n2TxAntenna-tm4</c>.</summary>
    public sealed record N2TxAntennaTm4(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 6);
    }

    /// <summary>Alternative <c>n4TxAntenna-tm4</c>.</summary>
    public sealed record N4TxAntennaTm4(ulong Value) : CodebookSubsetRestriction
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 64);
    }

    /// <summary>Alternative <c>n2TxAntenna-tm5</c>.</summary>
    public sealed record N2TxAntennaTm5(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 4);
    }

    /// <summary>Alternative <c>n4TxAntenna-tm5</c>.</summary>
    public sealed record N4TxAntennaTm5(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 16);
    }

    /// <summary>Alternative <c>n2TxAntenna-tm6</c>.</summary>
    public sealed record N2TxAntennaTm6(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 4);
    }

    /// <summary>Alternative <c>n4TxAntenna-tm6</c>.</summary>
    public sealed record N4TxAntennaTm6(uint Value) : CodebookSubsetRestriction
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 16);
    }
}

/// <summary>ue-TransmitAntennaSelection of AntennaInfoDedicated.</summary>
public abstract record UeTransmitAntennaSelection : IRrcChoice<UeTransmitAntennaSelection>
{
    public static Alternatives<UeTransmitAntennaSelection> Alternatives { get; } = new Alternatives<UeTransmitAntennaSelection>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : UeTransmitAntennaSelection
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(UeTransmitAntennaSelectionValue Value) : UeTransmitAntennaSelection
    {
        public UeTransmitAntennaSelectionValue Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Enum(null, Value);
    }
}

/// <summary>UeTransmitAntennaSelection-Value of AntennaInfoDedicated.ue-TransmitAntennaSelection.</summary>
[Enumerated("closedLoop openLoop")]
public enum UeTransmitAntennaSelectionValue
{
    ClosedLoop,
    OpenLoop,
}
