using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Nas.Security;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>What EMM keeps of a UE between procedures.</summary>
internal sealed class EmmContext(UeLog log)
{
    public NasSecurityState Security { get; } = new();

    public EmmState State { get; private set; } = EmmState.Deregistered;

    public Guti? Guti { get; set; }

    public TaiList? TaiList { get; set; }

    /// <summary>The tracking area last registered in.</summary>
    public Tai? LastTai { get; set; }

    /// <summary>T3412; <c>null</c> when deactivated.</summary>
    public TimeSpan? PeriodicUpdate { get; set; }

    /// <summary>Whether the network said that the card is of no use (§5.5.1.2.5 with #3, #6, #8): until switched off and on again.</summary>
    public bool IsUsimInvalid { get; set; }

    /// <summary>
    /// Whether the network has to prove itself anew, T3418 or T3420 running: the timers of other procedures are then stopped (§5.4.2.7).
    /// </summary>
    public bool AwaitsChallenge { get; set; }

    public bool IsRegistered => State is EmmState.Registered or EmmState.ServiceRequestInitiated or EmmState.TrackingAreaUpdatingInitiated;

    public void Enter(EmmState state, string detail = "")
    {
        if (State == state) return;
        State = state;
        log.State(Layer.Nas, state.NameOf(), detail);
    }

    /// <summary>Whether the UE is registered in a tracking area.</summary>
    public bool Covers(Tai? area) => area is { } tai && TaiList is { } list && list.Contains(tai);

    /// <summary>Forgets the registration and its temporary identity, §5.5.1.2.5.</summary>
    public void ForgetRegistration()
    {
        Guti = null;
        TaiList = null;
        LastTai = null;
        Security.Clear();
    }
}
