namespace LteImsBench.Epc.Esm;

/// <summary>States of an EPS bearer context in the network, TS 24.301 §6.1.3.3.</summary>
public enum BearerState
{
    /// <summary>BEARER CONTEXT INACTIVE.</summary>
    Inactive,

    /// <summary>BEARER CONTEXT ACTIVE PENDING.</summary>
    ActivePending,

    /// <summary>BEARER CONTEXT ACTIVE.</summary>
    Active,

    /// <summary>BEARER CONTEXT INACTIVE PENDING.</summary>
    InactivePending,

    /// <summary>BEARER CONTEXT MODIFY PENDING.</summary>
    ModifyPending,
}
