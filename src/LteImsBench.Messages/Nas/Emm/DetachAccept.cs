namespace LteImsBench.Messages.Nas;

/// <summary>DETACH ACCEPT, TS 24.301 §8.2.10: the same either way.</summary>
public sealed record DetachAccept : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.DetachAccept;

    // No information elements beyond the header.
    internal static DetachAccept Read(ref NasReader r) => new();

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
