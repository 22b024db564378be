using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TDD-Config, TS 36.331 §6.3.2.</summary>
public sealed record TddConfig : IRrcType
{
    private static readonly Scale SubframeAssignmentScale = new("sa0 sa1 sa2 sa3 sa4 sa5 sa6");
    private static readonly Scale SpecialSubframePatternsScale = new("ssp0 ssp1 ssp2 ssp3 ssp4 ssp5 ssp6 ssp7 ssp8");

    public int SubframeAssignment { get; set; }

    public int SpecialSubframePatterns { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SubframeAssignment = u.Scale("subframeAssignment", SubframeAssignment, SubframeAssignmentScale);
        SpecialSubframePatterns = u.Scale("specialSubframePatterns", SpecialSubframePatterns, SpecialSubframePatternsScale);
        u.End();
    }
}
