using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters-v9d0, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParametersV9D0 : IRrcType
{
    public bool Tm5Fdd { get; set; }

    public bool Tm5Tdd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        Tm5Fdd = u.Flag("tm5-FDD-r9", Tm5Fdd, "supported");
        Tm5Tdd = u.Flag("tm5-TDD-r9", Tm5Tdd, "supported");
        u.End();
    }
}
