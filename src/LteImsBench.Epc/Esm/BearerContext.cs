using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>An EPS bearer context of the network; <see cref="BearerMachine"/> moves it, <see cref="BearerManager"/> acts for it.</summary>
internal sealed class BearerContext(PdnConnection pdn, EpsBearerId id, ErabQos qos)
{
    public PdnConnection Pdn { get; } = pdn;

    public EpsBearerId Id { get; } = id;

    public ErabQos Qos { get; set; } = qos;

    /// <summary>Traffic flow template in force, as one that creates it; null for a default bearer without.</summary>
    public TrafficFlowTemplate? Tft { get; set; }

    public BearerState State { get; set; }

    public bool IsDefault => Pdn.Default == this;

    /// <summary>The request of the procedure under way, to send and to repeat.</summary>
    public BearerRequest? Request { get; set; }

    /// <summary>Retransmissions of <see cref="Request"/> so far.</summary>
    public int Retransmissions { get; set; }

    /// <summary>T3485, T3486 or T3495.</summary>
    public ITimer? Timer { get; set; }
}
