using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc.Cells;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>What NAS asks a connection for.</summary>
/// <param name="Cause">Establishment cause.</param>
/// <param name="Nas">The initial NAS message.</param>
/// <param name="STmsi">Where the UE is registered in the tracking area of the cell.</param>
/// <param name="RegisteredMme">Where the UE has a GUTI.</param>
internal sealed record EstablishmentRequest(EstablishmentCause Cause, OctetString Nas, STmsi? STmsi, Guti? RegisteredMme);

/// <summary>RRC connection establishment, UE side, TS 36.331 §5.3.3.</summary>
internal sealed class EstablishmentProcedure(RrcCore core)
{
    // The random value of InitialUE-Identity.
    private const int RandomBits = 40;

    private readonly ReplyBox<RrcMessage> _reply = new(core.Needs.Clock);

    /// <summary>RRCConnectionSetup or RRCConnectionReject came.</summary>
    public void OnReply(RrcMessage message) => _reply.Offer(message);

    public void Cancel() => _reply.Cancel();

    public async Task<EstablishmentOutcome> RunAsync(EstablishmentRequest request, CancellationToken stop)
    {
        if (core.State != RrcState.Idle || core.Cell is not { } cell) return new(EstablishmentResult.NoCell);
        core.State = RrcState.Establishing;
        core.Transmitter.SendCcch(new RrcConnectionRequest
        {
            UeIdentity = request.STmsi is { } sTmsi ? new InitialUeIdentity.STmsi(sTmsi) : new InitialUeIdentity.RandomValue(RandomValue()),
            EstablishmentCause = request.Cause,
        });

        TimeSpan t300 = TimeSpan.FromMilliseconds(cell.Sib2.UeTimersAndConstants.T300);
        Reply<RrcMessage> reply = await _reply.WaitAsync(t300, stop);
        if (reply.Value is RrcConnectionSetup setup && core.Dedicated.TryApply(setup.RadioResourceConfigDedicated))
        {
            core.State = RrcState.Connected;
            core.Log.State(Layer.Rrc, "RRC CONNECTED", $"{request.Cause}, C-RNTI {core.Mac.CRnti}");
            core.Transmitter.Send(Lcid.Srb1, Complete(setup, request, cell));
            return new(EstablishmentResult.Connected);
        }

        if (core.State == RrcState.Establishing) core.GoIdle();
        return reply switch
        {
            { Value: RrcConnectionReject reject } =>
                new(EstablishmentResult.Rejected, TimeSpan.FromSeconds(reject.ExtendedWaitTime ?? reject.WaitTime)),
            { End: ReplyEnd.Cancelled } => new(EstablishmentResult.Cancelled),
            _ => new(EstablishmentResult.Timeout),
        };
    }

    private static RrcConnectionSetupComplete Complete(RrcConnectionSetup setup, EstablishmentRequest request, ServingCell cell) => new()
    {
        RrcTransactionIdentifier = setup.RrcTransactionIdentifier,
        SelectedPlmnIdentity = cell.PlmnIndex,
        RegisteredMme = request.RegisteredMme is { } guti ? Mme(guti, cell.Plmn) : null,
        DedicatedInfoNas = request.Nas,
    };

    // §5.3.3.4: the PLMN only where it differs from the one selected.
    private static RegisteredMme Mme(Guti guti, Plmn selected) => new()
    {
        PlmnIdentity = guti.Plmn == selected ? null : guti.Plmn,
        Mmegi = guti.MmeGroupId,
        Mmec = guti.MmeCode,
    };

    private ulong RandomValue() => (ulong)core.Needs.Random.NextInt64(1L << RandomBits);
}
