namespace LteImsBench.UserPlane.Tcp;

/// <summary>The state diagram of RFC 9293 §3.3.2, figure 5. Resets and time-outs lead to CLOSED from everywhere and are not in it.</summary>
internal static class TcpStates
{
    public static TcpState Step(TcpState state, TcpEvent input) => (state, input) switch
    {
        (TcpState.SynSent, TcpEvent.SynAckReceived) => TcpState.Established,
        (TcpState.SynSent, TcpEvent.SynReceived) => TcpState.SynReceived,
        (TcpState.SynReceived, TcpEvent.AckOfSyn) => TcpState.Established,
        (TcpState.SynReceived, TcpEvent.CloseRequested) => TcpState.FinWait1,
        (TcpState.Established, TcpEvent.CloseRequested) => TcpState.FinWait1,
        (TcpState.Established, TcpEvent.FinReceived) => TcpState.CloseWait,
        (TcpState.CloseWait, TcpEvent.CloseRequested) => TcpState.LastAck,
        (TcpState.FinWait1, TcpEvent.FinAcked) => TcpState.FinWait2,
        (TcpState.FinWait1, TcpEvent.FinReceived) => TcpState.Closing,
        (TcpState.FinWait2, TcpEvent.FinReceived) => TcpState.TimeWait,
        (TcpState.Closing, TcpEvent.FinAcked) => TcpState.TimeWait,
        (TcpState.LastAck, TcpEvent.FinAcked) => TcpState.Closed,
        (TcpState.TimeWait, TcpEvent.TimeWaitExpired) => TcpState.Closed,
        _ => state,
    };

    /// <summary>Whether the peer knows of the connection: from ESTABLISHED on.</summary>
    public static bool IsSynchronised(TcpState state) => state >= TcpState.Established;

    /// <summary>Whether data may still come from the peer.</summary>
    public static bool CanReceive(TcpState state) => state is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2;

    /// <summary>Whether this end may have data, or a FIN, to send or to repeat.</summary>
    public static bool CanSend(TcpState state) =>
        state is TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.Closing or TcpState.LastAck;
}
