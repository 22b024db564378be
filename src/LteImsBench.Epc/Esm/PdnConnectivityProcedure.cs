using LteImsBench.Core;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>UE requested PDN connectivity beside attach, TS 24.301 §6.5.1, then default bearer activation, §6.4.1.</summary>
internal sealed class PdnConnectivityProcedure(CoreServices core, NasConnection link, UeContext ue)
{
    public async void Start(PdnConnectivityRequest request, OctetString plain)
    {
        if (ue.Transactions.TryGetValue(request.Pti, out PdnTransaction? running))
        {
            // §6.5.1.6 b: the same request again gets the same answer again.
            if (running.Request != plain) core.Nas.Send(link, new PdnConnectivityReject(default, request.Pti, EsmCause.PtiAlreadyInUse));
            else if (running.Bearer is { } bearer) core.Bearers.Repeat(ue, bearer);
            return;
        }

        var transaction = new PdnTransaction(plain);
        ue.Transactions.Add(request.Pti, transaction);
        try
        {
            await RunAsync(request, transaction);
        }
        finally
        {
            ue.Transactions.Remove(request.Pti);
        }
    }

    private async Task RunAsync(PdnConnectivityRequest request, PdnTransaction transaction)
    {
        switch (await new PdnRequest(core, link, ue).RunAsync(request, link.Lost))
        {
            case PdnOpening.Refused(var cause):
                core.Evidence.State(ue.Key, "PDN CONNECTIVITY REJECTED", $"ESM cause #{cause}");
                core.Nas.Send(link, new PdnConnectivityReject(default, request.Pti, (EsmCause)cause));
                break;
            case PdnOpening.Opened(var pdn, var message):
                transaction.Bearer = pdn.Default;
                await core.Bearers.RequestAsync(ue, pdn.Default, new BearerEvent.Activate(), new(message, core.Config.Timers.T3485));
                break;
        }
    }
}

/// <summary>A PDN connectivity transaction under way.</summary>
internal sealed class PdnTransaction(OctetString request)
{
    public OctetString Request { get; } = request;

    public BearerContext? Bearer { get; set; }
}
