using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Enb.Rrc.Procedures;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc;

/// <summary>The RRC connections of the cell: makes and forgets them, and starts the procedures that MAC, the UEs and the core ask for.</summary>
internal sealed class RrcCell(RrcEnvironment environment) : IMacUpper
{
    private const int RejectWaitSeconds = 4;
    private const int InactivityCheckSubframes = 100;

    private readonly Dictionary<EnbUeId, UeContext> _contexts = [];
    private CellMac? _mac;
    private int _lastId;

    public IReadOnlyCollection<UeContext> Contexts => _contexts.Values;

    private CellMac Mac => _mac ?? throw new InvalidOperationException("no MAC is attached");

    public void Attach(CellMac mac) => _mac = mac;

    public UeContext? Find(EnbUeId id) => _contexts.GetValueOrDefault(id);

    /// <summary>Runs what the layers below deferred, and looks for idle connections now and then. Called before each turn of MAC.</summary>
    public void OnSubframe(Tti tti)
    {
        environment.RunLater();
        if (tti.Count % InactivityCheckSubframes == 0 && environment.Cell.Inactivity > TimeSpan.Zero) ReportInactive(tti);
    }

    /// <summary>SRB1, MAC and physical configuration as a new or re-established connection gets them.</summary>
    public RadioResourceConfigDedicated ConnectionConfig(UeContext ue) => new()
    {
        SrbToAddModList = [SrbProfile.ForUe(Lcid.Srb1)],
        MacMainConfig = DedicatedConfig.Mac(environment.Cell.Mac),
        PhysicalConfigDedicated = DedicatedConfig.Physical(environment.Cell, Mac.Pucch, ue.Pucch!.Value),
    };

    public MacUe? OnMsg3(Rnti temporary, ReadOnlySpan<byte> ccchSdu)
    {
        DecodeResult<RrcMessage> decoded = RrcCodec.Decode(RrcChannel.UlCcch, ccchSdu);
        UeContext? known = decoded.Value is RrcConnectionReestablishmentRequest reestablishment ? FindVerified(reestablishment.UeIdentity) : null;
        STmsi? sTmsi = ((decoded.Value as RrcConnectionRequest)?.UeIdentity as InitialUeIdentity.STmsi)?.Value;
        UeKey? key = known?.Key ?? (sTmsi is { } holder ? environment.Core.KeyOf(holder) : null);
        if (!environment.Evidence.Accept(decoded, PduKind.RrcUlCcch, key, ccchSdu, $"rnti {temporary}")) return null;
        if (sTmsi is { } paged) Mac.Paging.Cancel(paged);
        return decoded.Value switch
        {
            RrcConnectionRequest request => Establish(temporary, request, key),
            RrcConnectionReestablishmentRequest when known is not null => Reestablish(known, temporary),
            RrcConnectionReestablishmentRequest => Reject(temporary, new RrcConnectionReestablishmentReject(), key),
            _ => null,
        };
    }

    public void OnPucchLost(MacUe ue)
    {
        ue.Pucch = null;
        if (ContextOf(ue) is { } context) context.Procedures.Run(stop => new PucchRestoration(context, Mac.Pucch).Run(stop));
    }

    public void OnSilence(MacUe ue)
    {
        if (ContextOf(ue) is { } context) OnRadioLinkFailure(context, "the UE is not heard");
    }

    /// <summary>A message came on DCCH. What no procedure awaits is handled here.</summary>
    public void OnMessage(UeContext ue, RrcMessage message)
    {
        if (ue.State == RrcState.Idle || ue.Link.TryAnswer(message)) return;
        switch (message)
        {
            case UlInformationTransfer { DedicatedInfoType: DedicatedInfoType.DedicatedInfoNas nas }:
                ue.OnActivity();
                environment.Core.OnUplinkNas(ue.Id, nas.Value);
                break;
            case MeasurementReport or UeAssistanceInformation:
                break;
            default:
                environment.State(ue.Key, "RRC MESSAGE IGNORED", RrcCodec.NameOf(message));
                break;
        }
    }

    /// <summary>The radio link of a connection is gone. The UE has time to re-establish it; then the core is asked to release it.</summary>
    public void OnRadioLinkFailure(UeContext ue, string reason)
    {
        if (ue.State is RrcState.Idle or RrcState.LinkFailed) return;
        environment.State(ue.Key, "RADIO LINK FAILURE", $"rnti {ue.Rnti} {reason}");
        ue.Mac.IsRemoved = true;
        if (ue.State == RrcState.Releasing) return;
        bool wasConnected = ue.State != RrcState.Establishing;
        if (wasConnected) ue.State = RrcState.LinkFailed;
        ue.HoldNas();
        ue.Procedures.Stop();
        if (wasConnected) AwaitReestablishment(ue, ue.Mac);
    }

    public void Release(UeContext ue, Messages.S1.ReleaseCause cause)
    {
        RrcState before = ue.State;
        if (before is RrcState.Releasing or RrcState.Idle) return;
        ue.State = RrcState.Releasing;
        ue.Procedures.Stop();
        if (before == RrcState.Connected) ue.Procedures.Run(_ => new ConnectionRelease(ue, this, environment).Run(cause));
        else
        {
            Remove(ue);
            environment.Core.OnReleased(ue.Id);
        }
    }

    /// <summary>Forgets a connection and gives back all that it held.</summary>
    public void Remove(UeContext ue)
    {
        if (ue.State == RrcState.Idle) return;
        ue.State = RrcState.Idle;
        ue.Mac.IsRemoved = true;
        if (ue.Pucch is { } pucch) Mac.Pucch.Return(pucch);
        ue.Pucch = null;
        _contexts.Remove(ue.Id);
        environment.State(ue.Key, "RRC IDLE", $"rnti {ue.Rnti}");
        foreach (OctetString nas in ue.TakeHeldNas()) environment.Core.OnNasNonDelivery(ue.Id, nas);
    }

    private MacUe Establish(Rnti temporary, RrcConnectionRequest request, UeKey? key)
    {
        if (Mac.Pucch.Take() is not { } pucch) return Reject(temporary, new RrcConnectionReject { WaitTime = RejectWaitSeconds }, key);
        var ue = new UeContext(new(++_lastId), temporary, this, environment) { Key = key, Pucch = pucch };
        ue.Mac.Pucch = pucch;
        _contexts.Add(ue.Id, ue);
        ue.Procedures.Run(stop => new ConnectionEstablishment(ue, this, environment).Run(request, stop));
        return ue.Mac;
    }

    private MacUe Reestablish(UeContext ue, Rnti temporary)
    {
        ue.State = RrcState.Reestablishing;
        ue.Procedures.Stop();
        MacUe mac = ue.Move(temporary);
        mac.Pucch = ue.Pucch;
        ue.Procedures.Run(stop => new ConnectionReestablishment(ue, this, environment).Run(stop));
        return mac;
    }

    private MacUe Reject(Rnti temporary, RrcMessage reject, UeKey? key)
    {
        var ue = new UeContext(default, temporary, this, environment) { Key = key };
        ue.Procedures.Run(_ => new ConnectionRejection(ue, environment).Run(reject));
        return ue.Mac;
    }

    // §5.3.7.4 and .5: the context is known, secured, of this cell, and the request proves that it is the UE's.
    private UeContext? FindVerified(ReestabUeIdentity identity)
    {
        foreach (UeContext ue in _contexts.Values)
        {
            if (ue.Rnti != identity.CRnti) continue;
            if (ue.State is not (RrcState.Connected or RrcState.LinkFailed or RrcState.Reestablishing)) return null;
            if (identity.PhysCellId != environment.Cell.Pci || ue.Security is not { } security) return null;
            return security.ShortMacI(environment.Cell.CellIdentity, identity.PhysCellId, identity.CRnti) == identity.ShortMacI ? ue : null;
        }

        return null;
    }

    private UeContext? ContextOf(MacUe mac)
    {
        foreach (UeContext ue in _contexts.Values)
        {
            if (ue.Mac == mac) return ue;
        }

        return null;
    }

    private async void AwaitReestablishment(UeContext ue, MacUe failed)
    {
        await Task.Delay(RrcLimits.Reestablishment(environment.Cell.Timers), environment.Clock);
        if (ue.State != RrcState.LinkFailed || ue.Mac != failed) return;
        environment.Core.OnReleaseRequest(ue.Id, Messages.S1.ReleaseCause.RadioConnectionLost);
    }

    private void ReportInactive(Tti now)
    {
        long limit = (long)environment.Cell.Inactivity.TotalMilliseconds;
        foreach (UeContext ue in _contexts.Values)
        {
            if (ue.State != RrcState.Connected || ue.HasReportedInactivity || now - ue.LastActivity < limit) continue;
            ReportInactive(ue);
        }
    }

    private void ReportInactive(UeContext ue)
    {
        ue.HasReportedInactivity = true;
        environment.Later(() => environment.Core.OnReleaseRequest(ue.Id, Messages.S1.ReleaseCause.UserInactivity));
    }
}
