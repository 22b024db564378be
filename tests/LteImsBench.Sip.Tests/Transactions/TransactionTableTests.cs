using LteImsBench.Sip.Transactions;
using static LteImsBench.Sip.Transactions.TransactionInput;
using static LteImsBench.Sip.Transactions.TransactionState;

namespace LteImsBench.Sip.Tests.Transactions;

/// <summary>The edges of figures 5 to 8 of RFC 3261, and of figures 5 and 7 of RFC 6026.</summary>
public class TransactionTableTests
{
    [Theory]
    [InlineData(Calling, RetransmitTimer, Calling)]
    [InlineData(Calling, TimeoutTimer, Terminated)]
    [InlineData(Calling, Provisional, Proceeding)]
    [InlineData(Calling, Success, Accepted)]
    [InlineData(Calling, Failure, Completed)]
    [InlineData(Calling, TransportError, Terminated)]
    [InlineData(Proceeding, Provisional, Proceeding)]
    [InlineData(Proceeding, TimeoutTimer, Proceeding)]
    [InlineData(Proceeding, Success, Accepted)]
    [InlineData(Proceeding, Failure, Completed)]
    [InlineData(Completed, Failure, Completed)]
    [InlineData(Completed, Success, Completed)]
    [InlineData(Completed, LingerTimer, Terminated)]
    [InlineData(Completed, TransportError, Terminated)]
    [InlineData(Accepted, Success, Accepted)]
    [InlineData(Accepted, Failure, Accepted)]
    [InlineData(Accepted, LingerTimer, Terminated)]
    public void INVITE_client(TransactionState state, TransactionInput input, TransactionState next) =>
        Assert.Equal(next, InviteClientTable.Step(state, input).Next);

    [Theory]
    [InlineData(Trying, RetransmitTimer, Trying)]
    [InlineData(Trying, TimeoutTimer, Terminated)]
    [InlineData(Trying, TransportError, Terminated)]
    [InlineData(Trying, Provisional, Proceeding)]
    [InlineData(Trying, Success, Completed)]
    [InlineData(Trying, Failure, Completed)]
    [InlineData(Proceeding, RetransmitTimer, Proceeding)]
    [InlineData(Proceeding, TimeoutTimer, Terminated)]
    [InlineData(Proceeding, Failure, Completed)]
    [InlineData(Completed, Success, Completed)]
    [InlineData(Completed, LingerTimer, Terminated)]
    public void Non_INVITE_client(TransactionState state, TransactionInput input, TransactionState next) =>
        Assert.Equal(next, NonInviteClientTable.Step(state, input).Next);

    [Theory]
    [InlineData(Proceeding, Request, Proceeding)]
    [InlineData(Proceeding, Provisional, Proceeding)]
    [InlineData(Proceeding, Success, Accepted)]
    [InlineData(Proceeding, Failure, Completed)]
    [InlineData(Proceeding, TransportError, Proceeding)]
    [InlineData(Completed, Request, Completed)]
    [InlineData(Completed, RetransmitTimer, Completed)]
    [InlineData(Completed, TimeoutTimer, Terminated)]
    [InlineData(Completed, Ack, Confirmed)]
    [InlineData(Confirmed, Ack, Confirmed)]
    [InlineData(Confirmed, LingerTimer, Terminated)]
    [InlineData(Accepted, Request, Accepted)]
    [InlineData(Accepted, Success, Accepted)]
    [InlineData(Accepted, LingerTimer, Terminated)]
    public void INVITE_server(TransactionState state, TransactionInput input, TransactionState next) =>
        Assert.Equal(next, InviteServerTable.Step(state, input).Next);

    [Theory]
    [InlineData(Trying, Request, Trying)]
    [InlineData(Trying, Provisional, Proceeding)]
    [InlineData(Trying, Failure, Completed)]
    [InlineData(Proceeding, Request, Proceeding)]
    [InlineData(Proceeding, Success, Completed)]
    [InlineData(Proceeding, TransportError, Terminated)]
    [InlineData(Completed, Request, Completed)]
    [InlineData(Completed, LingerTimer, Terminated)]
    [InlineData(Completed, TransportError, Terminated)]
    public void Non_INVITE_server(TransactionState state, TransactionInput input, TransactionState next) =>
        Assert.Equal(next, NonInviteServerTable.Step(state, input).Next);

    [Fact]
    public void A_terminated_transaction_does_nothing_more()
    {
        foreach (TransactionInput input in Enum.GetValues<TransactionInput>())
        {
            var ended = new TransactionStep(Terminated);
            Assert.Equal(ended, InviteClientTable.Step(Terminated, input));
            Assert.Equal(ended, NonInviteClientTable.Step(Terminated, input));
            Assert.Equal(ended, InviteServerTable.Step(Terminated, input));
            Assert.Equal(ended, NonInviteServerTable.Step(Terminated, input));
        }
    }
}
