namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>EMM states of the UE, TS 24.301 §5.1.3.2.</summary>
internal enum EmmState
{
    Deregistered,
    RegisteredInitiated,
    Registered,
    DeregisteredInitiated,
    TrackingAreaUpdatingInitiated,
    ServiceRequestInitiated,
}

/// <summary>The states' names in the standard.</summary>
internal static class EmmStateNames
{
    public static string NameOf(this EmmState state) => state switch
    {
        EmmState.Deregistered => "EMM-DEREGISTERED",
        EmmState.RegisteredInitiated => "EMM-REGISTERED-INITIATED",
        EmmState.Registered => "EMM-REGISTERED",
        EmmState.DeregisteredInitiated => "EMM-DEREGISTERED-INITIATED",
        EmmState.TrackingAreaUpdatingInitiated => "EMM-TRACKING-AREA-UPDATING-INITIATED",
        EmmState.ServiceRequestInitiated => "EMM-SERVICE-REQUEST-INITIATED",
        _ => state.ToString(),
    };
}
