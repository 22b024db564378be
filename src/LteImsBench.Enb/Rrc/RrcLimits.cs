using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Rrc;

/// <summary>How long the network waits for a UE: its own deadlines, for which TS 36.331 gives no values. RLC retransmits within them.</summary>
internal static class RrcLimits
{
    public static readonly TimeSpan SetupComplete = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    /// <summary>Msg4 without a connection: the RNTI is kept until it has had its retransmissions.</summary>
    public static readonly TimeSpan Rejection = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest that a release waits for its delivery.</summary>
    public static readonly TimeSpan Release = TimeSpan.FromMilliseconds(500);

    /// <summary>SRB1 counts as delivered when nothing was to be sent for this long, which is more than t-PollRetransmit.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    /// <summary>How long a UE whose radio link failed may take to come back: its T310 and T311, and a random access.</summary>
    public static TimeSpan Reestablishment(UeTimersConfig timers) => TimeSpan.FromMilliseconds(timers.T310 + timers.T311 + 1000);
}
