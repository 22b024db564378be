using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>AUTHENTICATION RESPONSE, TS 24.301 §8.2.8.</summary>
public sealed record AuthenticationResponse(OctetString Res) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AuthenticationResponse;

    // Information element                Clause    Presence  Format  Octets
    // Authentication response parameter  9.9.3.4   M         LV      5-17
    internal static AuthenticationResponse Read(ref NasReader r) => new(r.LvOctets());

    private protected override void WriteBody(ref NasWriter w) => w.Lv(Res);
}
