using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Ims;
using LteImsBench.Security;

namespace LteImsBench.Host.Adapters;

/// <summary>The subscribers of the HSS as the IMS sees them (Cx, TS 29.228).</summary>
internal sealed class ImsToEpc(Hss hss, string domain) : ISubscriberDirectory
{
    public ImsSubscriber? FindByPrivateIdentity(string privateIdentity) => hss.FindByImpi(privateIdentity) is { } found ? ToIms(found) : null;

    public ImsSubscriber? FindByPublicIdentity(string publicIdentity)
    {
        int colon = publicIdentity.IndexOf(':', StringComparison.Ordinal), at = publicIdentity.IndexOf('@', StringComparison.Ordinal);
        string user = publicIdentity[(colon + 1)..(at < 0 ? publicIdentity.Length : at)];
        Subscriber? found = hss.FindByMsisdn(new(user)) ?? (Imsi.TryParse(user, out Imsi imsi) ? hss.Find(imsi) : null);
        return found is null ? null : ToIms(found);
    }

    public AuthenticationVector? Vector(string privateIdentity) => hss.FindByImpi(privateIdentity) is { } found ? hss.NextVector(found.Imsi) : null;

    public bool Resynchronise(string privateIdentity, OctetString rand, OctetString auts) =>
        hss.FindByImpi(privateIdentity) is { } found && hss.Resynchronise(found.Imsi, rand, auts);

    private ImsSubscriber ToIms(Subscriber subscriber)
    {
        ImsSubscriber derived = ImsSubscriber.Derive(subscriber.Imsi, subscriber.Msisdn.Number.Length > 0 ? subscriber.Msisdn : null, domain);
        return subscriber.Impi is { } impi ? derived with { PrivateIdentity = impi } : derived;
    }
}
