using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TDD-Config-v1130, TS 36.331 §6.3.2.</summary>
public sealed record TddConfigV1130 : IRrcType
{
    private static readonly Scale SpecialSubframePatternsV1130Scale = new("ssp7 ssp9");

    public int SpecialSubframePatternsV1130 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SpecialSubframePatternsV1130 = u.Scale(
            "specialSubframePatterns-v1130", SpecialSubframePatternsV1130, SpecialSubframePatternsV1130Scale);
        u.End();
    }
}
