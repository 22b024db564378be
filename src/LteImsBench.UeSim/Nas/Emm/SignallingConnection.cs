using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>Brings an initial NAS message to the network: in the connection there is, or in a new one (TS 24.301 §5.3.1.1).</summary>
internal sealed class SignallingConnection(NasCore core)
{
    // A cell that rejects is asked again after the time it names, and so often.
    private const int MaxRejections = 3;

    public async Task<EstablishmentResult> SendAsync(OctetString initial, EstablishmentCause cause, CancellationToken stop)
    {
        if (core.Link.IsConnected) return core.Link.SendNas(initial) ? EstablishmentResult.Connected : EstablishmentResult.NoCell;
        bool isRegisteredHere = core.Emm.Covers(core.Link.Tai);
        Guti? guti = core.Emm.Guti;
        for (int rejections = 0; ; rejections++)
        {
            EstablishmentOutcome outcome = await core.Link.EstablishAsync(new(cause, initial, isRegisteredHere ? guti?.STmsi : null, guti), stop);
            if (outcome.Result != EstablishmentResult.Rejected || rejections == MaxRejections) return outcome.Result;
            core.Log.State(Layer.Rrc, "RRC REJECTED", $"wait {outcome.Wait.TotalSeconds:0} s");
            if (!await core.DelayAsync(outcome.Wait, stop)) return EstablishmentResult.Cancelled;
        }
    }
}
