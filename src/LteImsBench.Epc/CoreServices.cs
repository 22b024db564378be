using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.Signalling;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc;

/// <summary>The parts of a core that its procedures work with.</summary>
internal sealed class CoreServices
{
    public CoreServices(EpcDependencies outside)
    {
        Outside = outside;
        Evidence = new(outside.Timeline);
        Registry = new(outside.Config, outside.Directory, outside.Random);
        Nas = new(outside.Ran, Evidence);
        Links = new(outside, Registry, Evidence);
        Bearers = new(outside, Nas, Links, Evidence);
        Pdns = new(outside, Bearers, Evidence);
        ProtocolErrors = new(this);
        EsmRouter = new(this);
    }

    public EpcDependencies Outside { get; }

    public EpcConfig Config => Outside.Config;

    public Hss Hss => Outside.Hss;

    public IRanLink Ran => Outside.Ran;

    public Evidence Evidence { get; }

    public UeRegistry Registry { get; }

    public NasTransport Nas { get; }

    public ConnectionManager Links { get; }

    public BearerManager Bearers { get; }

    public PdnManager Pdns { get; }

    public ProtocolErrors ProtocolErrors { get; }

    public EsmRouter EsmRouter { get; }

    /// <summary>The tester's rule for uplink messages.</summary>
    public NasFaultRule? Faults { get; set; }

    /// <summary>What the tester wants done with a message.</summary>
    public NasFault? FaultOf(NasConnection link, NasMessage message, OctetString plain) =>
        Faults?.Invoke(new(link.Key, NasCodec.NameOf(message), plain));

    public void SetState(UeContext ue, EmmState state)
    {
        if (ue.State == state) return;
        ue.State = state;
        Evidence.State(ue.Key, state switch
        {
            EmmState.Registered => "EMM-REGISTERED",
            EmmState.Deregistered => "EMM-DEREGISTERED",
            EmmState.CommonProcedureInitiated => "EMM-COMMON-PROCEDURE-INITIATED",
            _ => "EMM-DEREGISTERED-INITIATED",
        });
        Links.UpdateReachable(ue);
    }

    /// <summary>Ends the UE's registration here: its PDN connections close. GUTI and security context stay for its next attach.</summary>
    public void Deregister(UeContext ue, string why)
    {
        ue.Reachability?.Dispose();
        ue.IsCombined = false;
        Pdns.CloseAll(ue, why);
        SetState(ue, EmmState.Deregistered);
    }
}
