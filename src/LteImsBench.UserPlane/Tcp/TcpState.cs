namespace LteImsBench.UserPlane.Tcp;

/// <summary>States of a connection, RFC 9293 §3.3.2; LISTEN is a <see cref="TcpListener"/>.</summary>
public enum TcpState
{
    Closed,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
}

/// <summary>Why a connection ended.</summary>
public enum TcpCloseReason
{
    /// <summary>Both ends closed it and everything arrived.</summary>
    Closed,

    /// <summary>The peer reset it.</summary>
    Reset,

    /// <summary>The peer answered the request to connect with a reset.</summary>
    Refused,

    /// <summary>The peer stayed silent through all retransmissions.</summary>
    TimedOut,

    /// <summary>A router or the peer's host said that it cannot be reached, or the local address went away.</summary>
    Unreachable,

    /// <summary>This end aborted it.</summary>
    Aborted,

    /// <summary>The stack was disposed of.</summary>
    StackClosed,
}

/// <summary>What moves a connection from state to state.</summary>
internal enum TcpEvent
{
    SynReceived,
    SynAckReceived,
    AckOfSyn,
    CloseRequested,
    FinReceived,
    FinAcked,
    TimeWaitExpired,
}
