using static LteImsBench.Sip.Transactions.TransactionAction;
using static LteImsBench.Sip.Transactions.TransactionInput;
using static LteImsBench.Sip.Transactions.TransactionState;

namespace LteImsBench.Sip.Transactions;

/// <summary>Non-INVITE server transaction, RFC 3261 §17.2.2. Timer J.</summary>
public static class NonInviteServerTable
{
    public static TransactionStep Step(TransactionState state, TransactionInput input) => (state, input) switch
    {
        (Trying or Proceeding, Provisional) => new(Proceeding, SendResponse),
        (Trying or Proceeding, Success or Failure) => new(Completed, SendResponse | StartLingerTimer),
        (Proceeding or Completed, Request) => new(state, SendResponse),
        (Proceeding or Completed, TransportError) => new(Terminated, ReportTransportError),
        (Completed, LingerTimer) => new(Terminated),
        _ => new(state),
    };
}
