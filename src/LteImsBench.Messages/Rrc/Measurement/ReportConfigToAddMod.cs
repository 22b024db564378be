using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReportConfigToAddMod, TS 36.331 §6.3.5.</summary>
public sealed record ReportConfigToAddMod : IRrcType
{
    public int ReportConfigId { get; set; }

    public ReportConfig ReportConfig { get; set; } = new ReportConfig.Eutra(new());

    public void Fields(UperCursor u)
    {
        u.Begin();
        ReportConfigId = u.Integer("reportConfigId", ReportConfigId, 1, 32);
        ReportConfig = u.Choice("reportConfig", ReportConfig);
        u.End();
    }
}

/// <summary>reportConfig of ReportConfigToAddMod.</summary>
public abstract record ReportConfig : IRrcChoice<ReportConfig>
{
    public static Alternatives<ReportConfig> Alternatives { get; } = new Alternatives<ReportConfig>()
        .Add("reportConfigEUTRA", static () => new Eutra(new()))
        .Add("reportConfigInterRAT", static () => new InterRat(new()));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>reportConfigEUTRA</c>.</summary>
    public sealed record Eutra(ReportConfigEutra Value) : ReportConfig
    {
        public ReportConfigEutra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>reportConfigInterRAT</c>.</summary>
    public sealed record InterRat(ReportConfigInterRat Value) : ReportConfig
    {
        public ReportConfigInterRat Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }
}
