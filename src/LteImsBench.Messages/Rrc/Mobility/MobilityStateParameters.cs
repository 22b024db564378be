using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MobilityStateParameters, TS 36.331 §6.3.4.</summary>
public sealed record MobilityStateParameters : IRrcType
{
    private static readonly Scale TEvaluationScale = new("s30 s60 s120 s180 s240 spare3 spare2 spare1");

    /// <summary>Seconds.</summary>
    public int TEvaluation { get; set; }

    /// <summary>Seconds.</summary>
    public int THystNormal { get; set; }

    public int NCellChangeMedium { get; set; }

    public int NCellChangeHigh { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        TEvaluation = u.Scale("t-Evaluation", TEvaluation, TEvaluationScale);
        THystNormal = u.Scale("t-HystNormal", THystNormal, TEvaluationScale);
        NCellChangeMedium = u.Integer("n-CellChangeMedium", NCellChangeMedium, 1, 16);
        NCellChangeHigh = u.Integer("n-CellChangeHigh", NCellChangeHigh, 1, 16);
        u.End();
    }
}
