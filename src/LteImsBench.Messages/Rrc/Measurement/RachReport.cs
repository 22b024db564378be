using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RACH-Report-r16, TS 36.331 §6.2.2.</summary>
public sealed record RachReport : IRrcType
{
    public int NumberOfPreamblesSent { get; set; }

    public bool ContentionDetected { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NumberOfPreamblesSent = u.Integer("numberOfPreamblesSent-r16", NumberOfPreamblesSent, 1, 200);
        ContentionDetected = u.Boolean("contentionDetected-r16", ContentionDetected);
        u.End();
    }
}
