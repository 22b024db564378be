namespace LteImsBench.UeSim.Procedures;

/// <summary>How waiting for a reply ended.</summary>
internal enum ReplyEnd
{
    Received,
    Timeout,
    Cancelled,
}

/// <summary>A reply, or why there is none.</summary>
internal readonly record struct Reply<T>(T? Value, ReplyEnd End)
    where T : class
{
    public bool IsReceived => End == ReplyEnd.Received;
}
