using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MasterInformationBlock, TS 36.331 §6.2.2.</summary>
public sealed record MasterInformationBlock : RrcMessage
{
    private static readonly Scale DlBandwidthScale = new("n6 n15 n25 n50 n75 n100");

    /// <summary>Resource blocks.</summary>
    public int DlBandwidth { get; set; }

    public PhichConfig PhichConfig { get; set; } = new();

    /// <summary>The 8 most significant bits of the SFN; the PBCH timing gives the others.</summary>
    public uint SystemFrameNumber { get; set; }

    public int SchedulingInfoSib1Br { get; set; }

    public bool SystemInfoUnchangedBr { get; set; }

    public PartEarfcn17 PartEarfcn17 { get; set; } = new PartEarfcn17.Spare(default);

    public uint Spare { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        DlBandwidth = u.Scale("dl-Bandwidth", DlBandwidth, DlBandwidthScale);
        PhichConfig = u.Item("phich-Config", PhichConfig);
        SystemFrameNumber = u.Bits("systemFrameNumber", SystemFrameNumber, 8);
        SchedulingInfoSib1Br = u.Integer("schedulingInfoSIB1-BR-r13", SchedulingInfoSib1Br, 0, 31);
        SystemInfoUnchangedBr = u.Boolean("systemInfoUnchanged-BR-r15", SystemInfoUnchangedBr);
        PartEarfcn17 = u.Choice("partEARFCN-17", PartEarfcn17);
        Spare = u.Bits("spare", Spare, 1);
        u.End();
    }
}

/// <summary>partEARFCN-17 of MasterInformationBlock.</summary>
public abstract record PartEarfcn17 : IRrcChoice<PartEarfcn17>
{
    public static Alternatives<PartEarfcn17> Alternatives { get; } = new Alternatives<PartEarfcn17>()
        .Add("spare", static () => new Spare(default))
        .Add("earfcn-LSB", static () => new EarfcnLsb(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>spare</c>.</summary>
    public sealed record Spare(uint Value) : PartEarfcn17
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 2);
    }

    /// <summary>Alternative <c>earfcn-LSB</c>.</summary>
    public sealed record EarfcnLsb(uint Value) : PartEarfcn17
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 2);
    }
}
