namespace LteImsBench.Epc.Emm;

/// <summary>EMM states in the network, TS 24.301 §5.1.3.4.</summary>
public enum EmmState
{
    /// <summary>EMM-DEREGISTERED.</summary>
    Deregistered,

    /// <summary>EMM-COMMON-PROCEDURE-INITIATED.</summary>
    CommonProcedureInitiated,

    /// <summary>EMM-REGISTERED.</summary>
    Registered,

    /// <summary>EMM-DEREGISTERED-INITIATED.</summary>
    DeregisteredInitiated,
}

/// <summary>ECM states, TS 23.401 §4.6.3.</summary>
public enum EcmState
{
    /// <summary>ECM-IDLE: no signalling connection; the network pages.</summary>
    Idle,

    /// <summary>ECM-CONNECTED.</summary>
    Connected,
}
