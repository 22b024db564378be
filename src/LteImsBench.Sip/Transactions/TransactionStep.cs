namespace LteImsBench.Sip.Transactions;

/// <summary>States of the four machines of RFC 3261 §17 with RFC 6026.</summary>
public enum TransactionState
{
    Calling,
    Trying,
    Proceeding,
    Completed,
    Confirmed,
    Accepted,
    Terminated,
}

/// <summary>What a transaction reacts to.</summary>
public enum TransactionInput
{
    /// <summary>A provisional response: from the peer at a client, from the user at a server.</summary>
    Provisional,

    /// <summary>A 2xx, likewise.</summary>
    Success,

    /// <summary>A final response of 300 and above, likewise.</summary>
    Failure,

    /// <summary>The request came again.</summary>
    Request,

    Ack,

    /// <summary>Timer A, E or G.</summary>
    RetransmitTimer,

    /// <summary>Timer B, F or H.</summary>
    TimeoutTimer,

    /// <summary>Timer D, K or M at a client, I, J or L at a server.</summary>
    LingerTimer,

    TransportError,
}

/// <summary>What a transaction does; the shell owns timers and sending.</summary>
[Flags]
public enum TransactionAction
{
    None = 0,
    SendRequest = 1,
    SendAck = 2,

    /// <summary>Sends the newest response.</summary>
    SendResponse = 4,

    /// <summary>Hands the response to the user of a client transaction.</summary>
    PassResponse = 8,

    /// <summary>Hands the ACK of a 2xx to the user of a server transaction.</summary>
    PassAck = 16,

    /// <summary>Starts timer A, E or G with its next interval, on an unreliable transport.</summary>
    StartRetransmitTimer = 32,

    /// <summary>Starts timer H.</summary>
    StartTimeoutTimer = 64,

    /// <summary>Stops timers A, B, E, F, G and H.</summary>
    StopTimers = 128,

    /// <summary>Starts the timer that ends the new state.</summary>
    StartLingerTimer = 256,
    ReportTimeout = 512,
    ReportTransportError = 1024,
}

/// <summary>The outcome of one input.</summary>
public readonly record struct TransactionStep(TransactionState Next, TransactionAction Action = TransactionAction.None);
