using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>Finds out which subscriber an initial message comes from, asking the UE where its GUTI says nothing here (TS 24.301 §5.5.1.2.3).</summary>
internal sealed class UeIdentification(CoreServices core, NasConnection link, UplinkNas uplink)
{
    public Imsi Imsi { get; private set; }

    /// <summary>Whether the IMSI is the UE's own word, or its message was integrity protected, rather than our mapping of a GUTI.</summary>
    public bool IsProven { get; private set; }

    public async Task<EmmStep> RunAsync(EpsMobileIdentity shown, CancellationToken stop)
    {
        if (uplink.IsVerified && link.Ue is { } known) (Imsi, IsProven) = (known.Imsi, true);
        else if (shown is ImsiIdentity { Imsi: var imsi }) (Imsi, IsProven) = (imsi, true);
        else if (shown is GutiIdentity { Guti: var guti } && core.Registry.Find(guti) is { } mapped) Imsi = mapped.Imsi;
        else
        {
            var identification = new IdentificationProcedure(core, link, IdentityType.Imsi);
            if (await identification.RunAsync(stop) is not EmmStep.Done and var failed) return failed;
            (Imsi, IsProven) = (identification.Imsi!.Value, true);
        }

        core.Links.Identify(link, core.Registry.KeyOf(Imsi));
        return core.Hss.Find(Imsi) is null
            ? new EmmStep.Reject(core.Config.Causes.UnknownSubscriber, $"IMSI {Imsi} unknown in HSS")
            : new EmmStep.Done();
    }
}
