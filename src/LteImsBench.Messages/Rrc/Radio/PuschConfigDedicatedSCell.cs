using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigDedicatedSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigDedicatedSCell : IRrcType
{
    public bool GroupHoppingDisabled { get; set; }

    public bool DmrsWithOccActivated { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        GroupHoppingDisabled = u.Flag("groupHoppingDisabled-r10", GroupHoppingDisabled);
        DmrsWithOccActivated = u.Flag("dmrs-WithOCC-Activated-r10", DmrsWithOccActivated);
        u.End();
    }
}
