using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Registration;

/// <summary>One registered contact, for people and tests.</summary>
/// <param name="PrivateIdentity">IMPI.</param>
/// <param name="PublicIdentities">The usable IMPUs; the first is the default.</param>
/// <param name="Contact">The contact's URI.</param>
/// <param name="ExpiresAt">When it ends, on the bench clock.</param>
/// <param name="Transport">What the newest REGISTER came over.</param>
public sealed record RegistrationSnapshot(
    string PrivateIdentity, IReadOnlyList<string> PublicIdentities, string Contact, DateTimeOffset ExpiresAt, SipTransportKind Transport);
