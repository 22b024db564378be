namespace LteImsBench.Messages.Nas;

/// <summary>GUTI REALLOCATION COMPLETE, TS 24.301 §8.2.17.</summary>
public sealed record GutiReallocationComplete : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.GutiReallocationComplete;

    // No information elements beyond the header.
    internal static GutiReallocationComplete Read(ref NasReader r) => new();

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
