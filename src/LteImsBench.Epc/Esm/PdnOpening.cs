using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>What came of a UE's request for a PDN connection.</summary>
internal abstract record PdnOpening
{
    /// <summary>The connection is there; its default bearer is to be activated with this message.</summary>
    public sealed record Opened(PdnConnection Pdn, ActivateDefaultEpsBearerContextRequest Message) : PdnOpening;

    public sealed record Refused(byte Cause) : PdnOpening;

    /// <summary>The connection to the UE went meanwhile.</summary>
    public sealed record Superseded : PdnOpening;
}
