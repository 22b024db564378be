namespace LteImsBench.Ims;

/// <summary>What the core does with a request instead of serving it.</summary>
public abstract record SipFault
{
    private SipFault()
    {
    }

    /// <summary>Answers with a status.</summary>
    /// <param name="Status">Final, such as 403.</param>
    /// <param name="ReasonPhrase">Null for the usual one.</param>
    public sealed record Answer(int Status, string? ReasonPhrase = null) : SipFault;

    /// <summary>Does nothing; a retransmission counts as a request of its own.</summary>
    public sealed record Drop : SipFault;
}
