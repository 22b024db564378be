using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.User;

/// <summary>What became of a request.</summary>
public abstract record SipOutcome
{
    private SipOutcome()
    {
    }

    /// <summary>A final response came.</summary>
    /// <param name="Response">The response, 200 or above.</param>
    /// <param name="Flow">What brought it.</param>
    public sealed record Answered(SipResponse Response, SipFlow Flow) : SipOutcome;

    /// <summary>Timer B or F ran out, RFC 3261 §17.1; counts as a 408 (§8.1.3.1).</summary>
    public sealed record TimedOut : SipOutcome;

    /// <summary>The request could not be sent; counts as a 503 (§8.1.3.1).</summary>
    public sealed record Failed(string Reason) : SipOutcome;

    /// <summary>The caller no longer waits.</summary>
    public sealed record Cancelled : SipOutcome;
}
