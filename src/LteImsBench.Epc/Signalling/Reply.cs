namespace LteImsBench.Epc.Signalling;

/// <summary>How waiting for a UE's message ended.</summary>
internal enum ReplyKind
{
    Received,

    /// <summary>The timer expired, retransmissions included.</summary>
    TimedOut,

    /// <summary>The connection was lost or another procedure took over.</summary>
    Cancelled,
}

/// <summary>The one outcome of an awaited message.</summary>
internal readonly record struct Reply(ReplyKind Kind, UplinkNas? Uplink)
{
    public static Reply TimedOut => new(ReplyKind.TimedOut, null);

    public static Reply Cancelled => new(ReplyKind.Cancelled, null);

    public static Reply Of(UplinkNas uplink) => new(ReplyKind.Received, uplink);

    /// <summary>Why there is no message, in words for the evidence.</summary>
    public string Failure => Kind == ReplyKind.TimedOut ? "no answer" : "connection lost or procedure superseded";
}
