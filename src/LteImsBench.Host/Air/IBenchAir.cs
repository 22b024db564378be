using LteImsBench.Core.Time;
using LteImsBench.Phy;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Host.Air;

/// <summary>What is between the MAC of the cell and those of the simulated UEs. Stepped by the bench loop, on its thread.</summary>
internal interface IBenchAir : IDisposable
{
    /// <summary>Takes the requests of the cell.</summary>
    IEnbPhy Cell { get; }

    /// <summary>Whether a peer sets the pace of <see cref="Step"/>.</summary>
    bool IsPaced { get; }

    /// <summary>Told in words what becomes of a device's far end; from any thread.</summary>
    Action<string>? OnEvent { set; }

    /// <summary>Puts the cell on the air.</summary>
    void Start(IEnbPhyNotifier enb);

    /// <summary>Adds the physical layer of a simulated UE.</summary>
    IUePhy AddUe(IUePhyNotifier notifier);

    void RemoveUe(IUePhy phy);

    /// <summary>Runs one subframe.</summary>
    void Step(Tti tti);

    /// <summary>Ends a <see cref="Step"/> that waits for a peer; from any thread. The device is off from then on.</summary>
    void Interrupt();
}
