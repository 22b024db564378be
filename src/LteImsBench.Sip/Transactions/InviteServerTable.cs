using static LteImsBench.Sip.Transactions.TransactionAction;
using static LteImsBench.Sip.Transactions.TransactionInput;
using static LteImsBench.Sip.Transactions.TransactionState;

namespace LteImsBench.Sip.Transactions;

/// <summary>
/// INVITE server transaction, RFC 3261 §17.2.1 as changed by RFC 6026 §7.1. Timers G, H, I, L. A transport error does not end it
/// (RFC 6026 §8.7).
/// </summary>
public static class InviteServerTable
{
    public static TransactionStep Step(TransactionState state, TransactionInput input) => (state, input) switch
    {
        (Proceeding, Request or Provisional) => new(Proceeding, SendResponse),
        (Proceeding, Success) => new(Accepted, SendResponse | StartLingerTimer),
        (Proceeding, Failure) => new(Completed, SendResponse | StartRetransmitTimer | StartTimeoutTimer),
        (Completed, Request) => new(Completed, SendResponse),
        (Completed, RetransmitTimer) => new(Completed, SendResponse | StartRetransmitTimer),
        (Completed, TimeoutTimer) => new(Terminated, ReportTimeout),
        (Completed, Ack) => new(Confirmed, StopTimers | StartLingerTimer),
        (Confirmed or Accepted, LingerTimer) => new(Terminated),
        (Accepted, Success) => new(Accepted, SendResponse),
        (Accepted, Ack) => new(Accepted, PassAck),
        (not Terminated, TransportError) => new(state, ReportTransportError),
        _ => new(state),
    };
}
