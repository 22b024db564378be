namespace LteImsBench.Messages.Nas;

/// <summary>TRACKING AREA UPDATE COMPLETE, TS 24.301 §8.2.27.</summary>
public sealed record TrackingAreaUpdateComplete : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.TrackingAreaUpdateComplete;

    // No information elements beyond the header.
    internal static TrackingAreaUpdateComplete Read(ref NasReader r) => new();

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
