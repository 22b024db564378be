namespace LteImsBench.Messages.Nas;

/// <summary>AUTHENTICATION REJECT, TS 24.301 §8.2.6.</summary>
public sealed record AuthenticationReject : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AuthenticationReject;

    // No information elements beyond the header.
    internal static AuthenticationReject Read(ref NasReader r) => new();

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
