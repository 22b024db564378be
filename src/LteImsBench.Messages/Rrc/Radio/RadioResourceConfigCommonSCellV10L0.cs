using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigCommonSCell-v10l0, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigCommonSCellV10L0 : IRrcType
{
    public UlConfigurationV10L0 UlConfigurationV10L0 { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        UlConfigurationV10L0 = u.Item("ul-Configuration-v10l0", UlConfigurationV10L0);
        u.End();
    }
}

/// <summary>ul-Configuration-v10l0 of RadioResourceConfigCommonSCell-v10l0.</summary>
public sealed record UlConfigurationV10L0 : IRrcType
{
    public int AdditionalSpectrumEmissionSCellV10L0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AdditionalSpectrumEmissionSCellV10L0 = u.Integer(
            "additionalSpectrumEmissionSCell-v10l0", AdditionalSpectrumEmissionSCellV10L0, 33, 288);
        u.End();
    }
}
