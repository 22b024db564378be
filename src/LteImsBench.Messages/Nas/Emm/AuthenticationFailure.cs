using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>AUTHENTICATION FAILURE, TS 24.301 §8.2.5.</summary>
public sealed record AuthenticationFailure(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AuthenticationFailure;

    /// <summary>AUTS, 14 octets, with cause #21.</summary>
    public OctetString? AuthenticationFailureParameter { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EMM cause                              9.9.3.9   M         V       1
    // Authentication failure parameter  30   9.9.3.1   O         TLV     16
    internal static AuthenticationFailure Read(ref NasReader r) =>
        new((EmmCause)r.Octet())
        {
            AuthenticationFailureParameter = r.TlvOctets(0x30),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EmmCause);
        w.Tlv(0x30, AuthenticationFailureParameter);
    }
}
