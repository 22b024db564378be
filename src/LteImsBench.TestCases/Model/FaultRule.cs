namespace LteImsBench.TestCases.Model;

/// <summary>What the network does with a message that a rule matches, instead of what is normal.</summary>
public enum FaultAction
{
    /// <summary>The message is not seen at all.</summary>
    Drop,

    /// <summary>A SIP request is answered with a status.</summary>
    Answer,

    /// <summary>A NAS request is rejected with a cause.</summary>
    Reject,
}

/// <summary>A rule of the bench's fault language. It belongs to a test case and vanishes with it.</summary>
/// <param name="Match">The messages that it is about.</param>
/// <param name="Action">What happens to them.</param>
/// <param name="Value">Status or cause where the action takes one.</param>
/// <param name="Count">How many messages it treats; null for all.</param>
public sealed record FaultRule(EventPattern Match, FaultAction Action, int Value, int? Count);
