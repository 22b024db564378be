using static LteImsBench.Sip.Transactions.TransactionAction;
using static LteImsBench.Sip.Transactions.TransactionInput;
using static LteImsBench.Sip.Transactions.TransactionState;

namespace LteImsBench.Sip.Transactions;

/// <summary>INVITE client transaction, RFC 3261 §17.1.1 as changed by RFC 6026 §7.2. Timers A, B, D, M.</summary>
public static class InviteClientTable
{
    public static TransactionStep Step(TransactionState state, TransactionInput input) => (state, input) switch
    {
        (Calling, RetransmitTimer) => new(Calling, SendRequest | StartRetransmitTimer),
        (Calling, TimeoutTimer) => new(Terminated, ReportTimeout),
        (Calling, Provisional) => new(Proceeding, PassResponse | StopTimers),
        (Proceeding, Provisional) => new(Proceeding, PassResponse),
        (Calling or Proceeding, Success) => new(Accepted, PassResponse | StopTimers | StartLingerTimer),
        (Calling or Proceeding, Failure) => new(Completed, PassResponse | SendAck | StopTimers | StartLingerTimer),
        (Calling or Completed, TransportError) => new(Terminated, ReportTransportError),
        (Completed, Failure) => new(Completed, SendAck),
        (Completed or Accepted, LingerTimer) => new(Terminated),
        (Accepted, Success) => new(Accepted, PassResponse),
        _ => new(state),
    };
}
