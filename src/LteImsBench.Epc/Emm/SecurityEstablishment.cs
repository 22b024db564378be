using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;

namespace LteImsBench.Epc.Emm;

/// <summary>Brings a connection from an initial message to secure exchange: with the context that protects it already, or by authentication and security mode control.</summary>
internal sealed class SecurityEstablishment(CoreServices core, NasConnection link, UplinkNas uplink, UeCapabilities capabilities)
{
    public Imsi Imsi { get; private set; }

    public Imeisv? Imeisv { get; private set; }

    public async Task<EmmStep> RunAsync(UeIdentification identity, CancellationToken stop)
    {
        Imsi = identity.Imsi;
        if (uplink.IsVerified && !core.Config.Security.AuthenticatesEveryAttach && link.Security is { IsNearlyExhausted: false } context)
        {
            link.KEnbCount = context.LastUplinkCount;
            return new EmmStep.Done();
        }

        link.Security = null;
        var authentication = new AuthenticationProcedure(core, link, identity.IsProven);
        if (await authentication.RunAsync(Imsi, stop) is not EmmStep.Done and var failed) return failed;

        Imsi = authentication.Imsi;
        var mode = new SecurityModeProcedure(core, link, capabilities, uplink.IsVerified ? default : uplink.Plain);
        EmmStep secured = await mode.RunAsync(authentication.Ksi, authentication.KAsme, stop);
        Imeisv = mode.Imeisv;
        return secured;
    }
}
