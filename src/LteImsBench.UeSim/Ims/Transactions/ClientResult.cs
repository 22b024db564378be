using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>How a request ended: with a final response, or how without one.</summary>
internal readonly record struct ClientResult(SipResponse? Response, ClientFailure Failure)
{
    public static ClientResult TimedOut => new(null, ClientFailure.Timeout);

    public static ClientResult Unreachable => new(null, ClientFailure.Transport);

    public static ClientResult Cancelled => new(null, ClientFailure.Cancelled);

    public static ClientResult Of(SipResponse response) => new(response, ClientFailure.None);
}

/// <summary>Why there is no final response.</summary>
internal enum ClientFailure
{
    None,
    Timeout,
    Transport,
    Cancelled,
}
