using static LteImsBench.Sip.Transactions.TransactionAction;
using static LteImsBench.Sip.Transactions.TransactionInput;
using static LteImsBench.Sip.Transactions.TransactionState;

namespace LteImsBench.Sip.Transactions;

/// <summary>Non-INVITE client transaction, RFC 3261 §17.1.2. Timers E, F, K.</summary>
public static class NonInviteClientTable
{
    public static TransactionStep Step(TransactionState state, TransactionInput input) => (state, input) switch
    {
        (Trying or Proceeding, RetransmitTimer) => new(state, SendRequest | StartRetransmitTimer),
        (Trying or Proceeding, TimeoutTimer) => new(Terminated, ReportTimeout),
        (Trying or Proceeding, TransportError) => new(Terminated, ReportTransportError),
        (Trying or Proceeding, Provisional) => new(Proceeding, PassResponse),
        (Trying or Proceeding, Success or Failure) => new(Completed, PassResponse | StopTimers | StartLingerTimer),
        (Completed, LingerTimer) => new(Terminated),
        _ => new(state),
    };
}
