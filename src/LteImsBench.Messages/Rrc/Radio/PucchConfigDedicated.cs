using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigDedicated : IRrcType
{
    public SetupRelease<AckNackRepetition> AckNackRepetition { get; set; } = SetupRelease<AckNackRepetition>.Release;

    public TddAckNackFeedbackMode? TddAckNackFeedbackMode { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        AckNackRepetition = u.SetupRelease("ackNackRepetition", AckNackRepetition);
        TddAckNackFeedbackMode = u.OptionalEnum("tdd-AckNackFeedbackMode", TddAckNackFeedbackMode);
        u.End();
    }
}

/// <summary>ackNackRepetition of PUCCH-ConfigDedicated.</summary>
public sealed record AckNackRepetition : IRrcType
{
    private static readonly Scale RepetitionFactorScale = new("n2 n4 n6 spare1");

    public int RepetitionFactor { get; set; }

    public int N1PucchAnRep { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RepetitionFactor = u.Scale("repetitionFactor", RepetitionFactor, RepetitionFactorScale);
        N1PucchAnRep = u.Integer("n1PUCCH-AN-Rep", N1PucchAnRep, 0, 2047);
        u.End();
    }
}

/// <summary>tdd-AckNackFeedbackMode of PUCCH-ConfigDedicated.</summary>
[Enumerated("bundling multiplexing")]
public enum TddAckNackFeedbackMode
{
    Bundling,
    Multiplexing,
}
