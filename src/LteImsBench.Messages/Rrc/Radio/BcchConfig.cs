using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BCCH-Config, TS 36.331 §6.3.2.</summary>
public sealed record BcchConfig : IRrcType
{
    private static readonly Scale ModificationPeriodCoeffScale = new("n2 n4 n8 n16");

    /// <summary>Modification period in default paging cycles.</summary>
    public int ModificationPeriodCoeff { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ModificationPeriodCoeff = u.Scale("modificationPeriodCoeff", ModificationPeriodCoeff, ModificationPeriodCoeffScale);
        u.End();
    }
}
