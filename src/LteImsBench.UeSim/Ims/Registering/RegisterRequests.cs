using LteImsBench.Sip;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Ims.Registering;

/// <summary>Builds the REGISTER requests of a handset, TS 24.229 §5.1.1.</summary>
internal sealed class RegisterRequests(ImsHandset handset, ISipPath path, SipNames names)
{
    private const string AllowedMethods = "NOTIFY, OPTIONS";

    /// <summary>The address that the UE registers.</summary>
    public SipUri Contact => SipUri.Sip(UserOf(handset.Identity.PublicIdentity), path.Local);

    public string Domain => $"sip:{handset.Identity.Domain}";

    /// <summary>
    /// A REGISTER with the credentials of <paramref name="state"/>, or with none yet, or with <paramref name="refusal"/>, the answer to
    /// a challenge that was not met.
    /// </summary>
    public SipRequest Build(RegistrationState state, uint expires, SipCarrier carrier, AuthorizationHeader? refusal = null)
    {
        SipUri impu = SipUri.Parse(handset.Identity.PublicIdentity);
        SipRequestBuilder builder = new SipRequestBuilder(SipMethod.Register, SipUri.Parse(Domain))
            .Add(new ViaHeader(carrier == SipCarrier.Tcp ? "TCP" : "UDP", path.Local, names.Branch()))
            .Add(new MaxForwardsHeader(70))
            .Add(new FromHeader(impu, state.FromTag))
            .Add(new ToHeader(impu))
            .Add(new CallIdHeader(state.CallId))
            .Add(new CSeqHeader(state.NextCSeq(), SipMethod.Register))
            .Add(handset.Contact(Contact))
            .Add(new ExpiresHeader(expires))
            .Add(refusal ?? Authorization(state))
            .Add("Supported", "path, gruu")
            .Add("Allow", AllowedMethods)
            .Add("User-Agent", handset.Settings.UserAgent);

        // RFC 7315 §6.4: not before the network has proved itself.
        if (state.Credentials is not null && handset.AccessNetwork() is { } access) builder.Add(access);
        return builder.Build();
    }

    private AuthorizationHeader Authorization(RegistrationState state) =>
        state.Credentials?.Authorize(handset.Identity.PrivateIdentity, Domain, SipMethod.Register, names.ClientNonce())
        ?? DigestCredentials.Empty(handset.Identity.PrivateIdentity, handset.Identity.Domain, Domain);

    private static string? UserOf(string impu) => SipUri.TryParse(impu, out SipUri? uri) ? uri.User : null;
}
