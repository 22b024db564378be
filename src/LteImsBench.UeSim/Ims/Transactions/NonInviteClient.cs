namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>States of the non-INVITE client transaction, RFC 3261 figure 6.</summary>
internal enum ClientState
{
    Trying,
    Proceeding,
    Completed,
    Terminated,
}

/// <summary>What moves it.</summary>
internal enum ClientInput
{
    Provisional,
    Final,
    TimerE,
    TimerF,
    TimerK,
    TransportError,
}

/// <summary>What is to be done on the way.</summary>
internal enum ClientAction
{
    None,
    Retransmit,
    Deliver,
    ReportTimeout,
    ReportTransportError,
}

/// <summary>The next state and the action on the way to it.</summary>
internal readonly record struct ClientStep(ClientState Next, ClientAction Action);

/// <summary>The non-INVITE client transaction as a pure table, RFC 3261 §17.1.2.2.</summary>
internal static class NonInviteClient
{
    public static ClientStep Step(ClientState state, ClientInput input) => (state, input) switch
    {
        (ClientState.Trying or ClientState.Proceeding, ClientInput.Final) => new(ClientState.Completed, ClientAction.Deliver),
        (ClientState.Trying or ClientState.Proceeding, ClientInput.Provisional) => new(ClientState.Proceeding, ClientAction.Deliver),
        (ClientState.Trying or ClientState.Proceeding, ClientInput.TimerE) => new(state, ClientAction.Retransmit),
        (ClientState.Trying or ClientState.Proceeding, ClientInput.TimerF) => new(ClientState.Terminated, ClientAction.ReportTimeout),
        (ClientState.Trying or ClientState.Proceeding, ClientInput.TransportError) => new(ClientState.Terminated, ClientAction.ReportTransportError),
        (ClientState.Completed, ClientInput.TimerK) => new(ClientState.Terminated, ClientAction.None),
        _ => new(state, ClientAction.None),
    };
}
