using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc;

/// <summary>One RRC connection.</summary>
internal sealed class UeContext : IRadioBearerNotifier
{
    private readonly RrcCell _cell;
    private readonly RrcEnvironment _environment;
    private readonly Queue<OctetString> _heldNas = new();
    private bool _holdsNas;
    private UeKey? _key;

    public UeContext(EnbUeId id, Rnti rnti, RrcCell cell, RrcEnvironment environment)
    {
        (Id, _cell, _environment) = (id, cell, environment);
        Bearers = new(RadioBearersSide.Network, this);
        Multiplexer = new(Bearers);
        Downlink = new(Bearers);
        Link = new(this, environment);
        Mac = new(rnti, Multiplexer, Downlink, environment.Cell);
        LastActivity = environment.Clock.Now;
    }

    public EnbUeId Id { get; }

    public UeKey? Key
    {
        get => _key;
        set => _key = Mac.Key = value;
    }

    public RrcState State { get; set; }

    /// <summary>The UE at the scheduler; another one after a re-establishment.</summary>
    public MacUe Mac { get; private set; }

    public Rnti Rnti => Mac.Rnti;

    public RadioBearers Bearers { get; }

    public MacMultiplexer Multiplexer { get; }

    public DownlinkDemand Downlink { get; }

    public RrcLink Link { get; }

    public ProcedureQueue Procedures { get; } = new();

    public DrbTable Drbs { get; } = new();

    /// <summary>DRBs that the UE may have though their reconfiguration was not confirmed.</summary>
    public List<DrbId> DoubtfulDrbs { get; } = [];

    public PucchAssignment? Pucch { get; set; }

    public AccessSecurity? Security { get; set; }

    /// <summary>UECapabilityInformation as received, or empty.</summary>
    public OctetString RadioCapability { get; set; }

    /// <summary>The subframe of the latest user data or NAS message.</summary>
    public Tti LastActivity { get; private set; }

    public bool HasReportedInactivity { get; set; }

    /// <summary>SRB2 where there is one: the bearer of NAS messages (TS 36.331 §5.6.1.2).</summary>
    public Lcid NasBearer => Bearers.HasSrb(Lcid.Srb2) ? Lcid.Srb2 : Lcid.Srb1;

    /// <summary>Whether the core still wants to hear of the connection.</summary>
    public bool IsAnswerable => State is not (RrcState.Releasing or RrcState.Idle);

    /// <summary>Runs a procedure when those before it have ended.</summary>
    public void Run(Func<UeContext, CancellationToken, Task> procedure) => Procedures.Run(stop => procedure(this, stop));

    public void OnActivity()
    {
        LastActivity = _environment.Clock.Now;
        HasReportedInactivity = false;
    }

    /// <summary>Gives the connection another C-RNTI.</summary>
    public MacUe Move(Rnti rnti)
    {
        Mac.IsRemoved = true;
        Mac = new(rnti, Multiplexer, Downlink, _environment.Cell) { Key = _key, Category = Mac.Category };
        return Mac;
    }

    public void AddSrb(Lcid srb)
    {
        Bearers.AddSrb(srb, SrbProfile.Rlc);
        Multiplexer.Configure(SrbProfile.ChannelForNetwork(srb));
        Downlink.Configure(srb, TrafficClass.Signalling);
    }

    public void AddDrb(Drb drb)
    {
        Bearers.AddDrb(new(drb.Id, drb.Bearer, drb.Lcid), drb.Profile.RlcForNetwork(), drb.Profile.PdcpForNetwork());
        ConfigureChannel(drb);
    }

    public void ConfigureChannel(Drb drb)
    {
        Multiplexer.Configure(drb.Profile.ChannelForNetwork(drb.Lcid, drb.Qos));
        Downlink.Configure(drb.Lcid, drb.Profile.Class, drb.Qos.GbrDownlink);
    }

    public void RemoveDrb(Drb drb)
    {
        Drbs.Remove(drb);
        if (!Bearers.HasDrb(drb.Id)) return;
        Bearers.RemoveDrb(drb.Id);
        Multiplexer.Remove(drb.Lcid);
        Downlink.Remove(drb.Lcid);
    }

    /// <summary>Sends a NAS message, or keeps it while procedures forbid it.</summary>
    public void SendNas(OctetString nas)
    {
        OnActivity();
        if (_holdsNas)
        {
            _heldNas.Enqueue(nas);
            return;
        }

        Link.Send(NasBearer, new DlInformationTransfer
        {
            RrcTransactionIdentifier = Link.NextTransaction(),
            DedicatedInfoType = new DedicatedInfoType.DedicatedInfoNas(nas),
        });
    }

    public void HoldNas() => _holdsNas = true;

    /// <summary>Sends what was kept, unless the radio link is gone meanwhile.</summary>
    public void ReleaseNas()
    {
        if (State is RrcState.LinkFailed or RrcState.Idle) return;
        _holdsNas = false;
        while (_heldNas.TryDequeue(out OctetString nas)) SendNas(nas);
    }

    /// <summary>The NAS messages that were held to the end.</summary>
    public IEnumerable<OctetString> TakeHeldNas()
    {
        while (_heldNas.TryDequeue(out OctetString nas)) yield return nas;
    }

    void IRadioBearerNotifier.OnCcch(ReadOnlySpan<byte> rrcPdu)
    {
        // CCCH is for Msg3, which MAC hands to the cell.
    }

    void IRadioBearerNotifier.OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
        if (Link.Receive(srb, rrcPdu) is { } message) _cell.OnMessage(this, message);
    }

    void IRadioBearerNotifier.OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        OnActivity();
        _environment.Core.OnUplinkData(Id, bearer, packet);
    }

    void IRadioBearerNotifier.OnIntegrityFailure(Lcid srb) => _environment.State(Key, "INTEGRITY CHECK FAILURE", $"srb{srb}");

    void IRadioBearerNotifier.OnMaxRetransmissions(Lcid lcid) =>
        _environment.Later(() => _cell.OnRadioLinkFailure(this, $"RLC retransmissions on logical channel {lcid}"));
}
