using LteImsBench.Sip;

namespace LteImsBench.Ims.Registration;

/// <summary>What the credentials of a request are worth.</summary>
internal abstract record AuthenticationDecision
{
    private AuthenticationDecision()
    {
    }

    public sealed record Accepted(AuthenticationInfoHeader Info) : AuthenticationDecision;

    public sealed record Challenged(WwwAuthenticateHeader Header) : AuthenticationDecision;

    public sealed record Forbidden(string Why) : AuthenticationDecision;
}
