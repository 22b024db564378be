using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class TcpStatesTests
{
    // The arrows of RFC 9293 §3.3.2, figure 5, between the states that a connection object has.
    private static readonly Dictionary<(TcpState, TcpEvent), TcpState> Arrows = new()
    {
        [(TcpState.SynSent, TcpEvent.SynReceived)] = TcpState.SynReceived,
        [(TcpState.SynSent, TcpEvent.SynAckReceived)] = TcpState.Established,
        [(TcpState.SynReceived, TcpEvent.AckOfSyn)] = TcpState.Established,
        [(TcpState.SynReceived, TcpEvent.CloseRequested)] = TcpState.FinWait1,
        [(TcpState.Established, TcpEvent.CloseRequested)] = TcpState.FinWait1,
        [(TcpState.Established, TcpEvent.FinReceived)] = TcpState.CloseWait,
        [(TcpState.FinWait1, TcpEvent.FinAcked)] = TcpState.FinWait2,
        [(TcpState.FinWait1, TcpEvent.FinReceived)] = TcpState.Closing,
        [(TcpState.CloseWait, TcpEvent.CloseRequested)] = TcpState.LastAck,
        [(TcpState.FinWait2, TcpEvent.FinReceived)] = TcpState.TimeWait,
        [(TcpState.Closing, TcpEvent.FinAcked)] = TcpState.TimeWait,
        [(TcpState.LastAck, TcpEvent.FinAcked)] = TcpState.Closed,
        [(TcpState.TimeWait, TcpEvent.TimeWaitExpired)] = TcpState.Closed,
    };

    [Fact]
    public void The_table_has_the_arrows_of_the_figure_and_no_others()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            foreach (TcpEvent input in Enum.GetValues<TcpEvent>())
                Assert.Equal(Arrows.GetValueOrDefault((state, input), state), TcpStates.Step(state, input));
        }
    }
}
