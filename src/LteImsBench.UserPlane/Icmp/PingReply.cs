using System.Net;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>How an echo request ended.</summary>
public enum PingOutcome
{
    Replied,
    TimedOut,

    /// <summary>An ICMP error came instead; see <see cref="PingReply.Error"/>.</summary>
    Unreachable,

    /// <summary>The stack has no address of the target's family.</summary>
    NoAddress,

    /// <summary>The stack was disposed of.</summary>
    StackClosed,
}

/// <summary>The end of an echo request.</summary>
/// <param name="Outcome">How.</param>
/// <param name="RoundTrip">Time on the air until the answer.</param>
/// <param name="From">Who answered, or null.</param>
/// <param name="Error">The error that came, where one did.</param>
public sealed record PingReply(PingOutcome Outcome, TimeSpan RoundTrip, IPAddress? From = null, IcmpErrorKind? Error = null);
