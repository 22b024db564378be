using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc.Cells;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>RRC connection re-establishment, UE side, TS 36.331 §5.3.7.</summary>
/// <param name="core">RRC.</param>
/// <param name="onDone">The connection goes on.</param>
internal sealed class ReestablishmentProcedure(RrcCore core, Action onDone)
{
    private readonly ReplyBox<ServingCell> _cell = new(core.Needs.Clock);
    private readonly ReplyBox<RrcMessage> _reply = new(core.Needs.Clock);

    /// <summary>A suitable cell was read while T311 runs.</summary>
    public void OnCell(ServingCell cell) => _cell.Offer(cell);

    /// <summary>RRCConnectionReestablishment or its rejection came.</summary>
    public void OnReply(RrcMessage message) => _reply.Offer(message);

    public void Cancel()
    {
        _cell.Cancel();
        _reply.Cancel();
    }

    public async Task RunAsync(ReestablishmentCause cause, string why)
    {
        if (core.State != RrcState.Connected || core.IsReleasing) return;
        core.Log.State(Layer.Rrc, "RADIO LINK FAILURE", why);
        if (core.Keys is not { } keys || core.Cell is not { } source || core.Mac.CRnti is not { } cRnti)
        {
            // §5.3.11.3: without security there is nothing to re-establish.
            core.EndConnection(ConnectionEnd.Failure);
            return;
        }

        UeTimersAndConstants timers = source.Sib2.UeTimersAndConstants;
        core.State = RrcState.Reestablishing;
        core.IsSuspended = true;
        core.Link.Reset();
        core.Dedicated.Suspend();
        core.Mac.Reset();
        core.Dedicated.ResetPhysicalAndMac();
        core.Mac.SetCRnti(null);

        core.Acquisition.Search();
        Reply<ServingCell> found = await _cell.WaitAsync(TimeSpan.FromMilliseconds(timers.T311), CancellationToken.None);
        if (found.Value is not { } target)
        {
            GiveUp("no cell within T311");
            return;
        }

        core.Transmitter.SendCcch(new RrcConnectionReestablishmentRequest
        {
            UeIdentity = new()
            {
                CRnti = cRnti,
                PhysCellId = source.Radio.Pci,
                ShortMacI = keys.ShortMac(target.Sib1.CellAccessRelatedInfo.CellIdentity, source.Radio.Pci, cRnti),
            },
            ReestablishmentCause = cause,
        });
        Reply<RrcMessage> reply = await _reply.WaitAsync(TimeSpan.FromMilliseconds(timers.T301), CancellationToken.None);
        if (reply.Value is not RrcConnectionReestablishment accepted)
        {
            GiveUp(reply.IsReceived ? "re-establishment rejected" : "no answer within T301");
            return;
        }

        core.Bearers.ReestablishSrb1(keys.Refresh(accepted.NextHopChainingCount, target.Radio.Pci, core.Needs.Settings.DownlinkEarfcn));
        core.Dedicated.ResumeSrb1();
        if (!core.Dedicated.TryApply(accepted.RadioResourceConfigDedicated))
        {
            GiveUp("the configuration cannot be applied");
            return;
        }

        core.State = RrcState.Connected;
        core.Log.State(Layer.Rrc, "RRC REESTABLISHED", $"{cause}, C-RNTI {core.Mac.CRnti}");
        core.Transmitter.Send(Lcid.Srb1, new RrcConnectionReestablishmentComplete { RrcTransactionIdentifier = accepted.RrcTransactionIdentifier });
        onDone();
    }

    private void GiveUp(string why)
    {
        // Switched off meanwhile, nobody waits for the end.
        if (core.State != RrcState.Reestablishing) return;
        core.Log.State(Layer.Rrc, "REESTABLISHMENT FAILED", why);
        core.EndConnection(ConnectionEnd.Failure);
    }
}
