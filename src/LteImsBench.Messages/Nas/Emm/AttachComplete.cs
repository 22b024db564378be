namespace LteImsBench.Messages.Nas;

/// <summary>ATTACH COMPLETE, TS 24.301 §8.2.2.</summary>
public sealed record AttachComplete(EsmMessageContainer EsmMessageContainer) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AttachComplete;

    // Information element    Clause    Presence  Format  Octets
    // ESM message container  9.9.3.15  M         LV-E    5-n
    internal static AttachComplete Read(ref NasReader r) => new(r.LVE<EsmMessageContainer>());

    private protected override void WriteBody(ref NasWriter w) => w.LVE(EsmMessageContainer);
}
