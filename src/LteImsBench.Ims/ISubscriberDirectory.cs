using LteImsBench.Core;
using LteImsBench.Security;

namespace LteImsBench.Ims;

/// <summary>
/// The HSS as the IMS sees it (Cx, TS 29.228). Identities are in their home-domain form: <c>user@domain</c> for private ones,
/// <c>sip:user@domain</c> and <c>tel:+number</c> for public ones, domain in lower case. Called on the bench loop; answers at once.
/// </summary>
public interface ISubscriberDirectory
{
    /// <summary>Null when unknown.</summary>
    ImsSubscriber? FindByPrivateIdentity(string privateIdentity);

    /// <summary>Null when unknown.</summary>
    ImsSubscriber? FindByPublicIdentity(string publicIdentity);

    /// <summary>A fresh vector, its RES as long as the subscriber's RES is; null when unknown.</summary>
    AuthenticationVector? Vector(string privateIdentity);

    /// <summary>Takes SQN_MS from AUTS; false when its MAC-S is wrong. Later vectors are fresh to the card.</summary>
    bool Resynchronise(string privateIdentity, OctetString rand, OctetString auts);
}
