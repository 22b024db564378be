namespace LteImsBench.Epc.Esm;

/// <summary>What the shell does about a <see cref="BearerEvent"/>.</summary>
internal enum BearerAction
{
    /// <summary>Record the event as unexpected.</summary>
    LogUnexpected,

    /// <summary>Wait for what another procedure brings.</summary>
    Wait,
    SendActivateRequest,
    SendModifyRequest,
    SendDeactivateRequest,
    ConfirmActive,
    ConfirmModified,
    ReportModifyFailure,

    /// <summary>Free the context; an activation that was under way has failed.</summary>
    Free,
}

/// <summary>A step of the bearer machine.</summary>
internal readonly record struct BearerStep(BearerState Next, BearerAction Action);
