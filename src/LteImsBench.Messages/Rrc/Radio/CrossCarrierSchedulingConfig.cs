using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CrossCarrierSchedulingConfig-r10, TS 36.331 §6.3.2.</summary>
public sealed record CrossCarrierSchedulingConfig : IRrcType
{
    public SchedulingCellInfo SchedulingCellInfo { get; set; } = new SchedulingCellInfo.Own();

    public void Fields(UperCursor u)
    {
        u.Begin();
        SchedulingCellInfo = u.Choice("schedulingCellInfo-r10", SchedulingCellInfo);
        u.End();
    }
}

/// <summary>schedulingCellInfo-r10 of CrossCarrierSchedulingConfig-r10.</summary>
public abstract record SchedulingCellInfo : IRrcChoice<SchedulingCellInfo>
{
    public static Alternatives<SchedulingCellInfo> Alternatives { get; } = new Alternatives<SchedulingCellInfo>()
        .Add("own-r10", static () => new Own())
        .Add("other-r10", static () => new Other());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>own-r10</c>.</summary>
    public sealed record Own : SchedulingCellInfo
    {
        public bool CifPresence { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            CifPresence = u.Boolean("cif-Presence-r10", CifPresence);
            u.End();
        }
    }

    /// <summary>Alternative <c>other-r10</c>.</summary>
    public sealed record Other : SchedulingCellInfo
    {
        public int SchedulingCellId { get; set; }

        public int PdschStart { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            SchedulingCellId = u.Integer("schedulingCellId-r10", SchedulingCellId, 0, 7);
            PdschStart = u.Integer("pdsch-Start-r10", PdschStart, 1, 4);
            u.End();
        }
    }
}
