namespace LteImsBench.Messages.Nas;

/// <summary>DOWNLINK NAS TRANSPORT, TS 24.301 §8.2.12.</summary>
public sealed record DownlinkNasTransport(NasMessageContainer NasMessageContainer) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.DownlinkNasTransport;

    // Information element    Clause    Presence  Format  Octets
    // NAS message container  9.9.3.22  M         LV      3-252
    internal static DownlinkNasTransport Read(ref NasReader r) => new(r.LV<NasMessageContainer>());

    private protected override void WriteBody(ref NasWriter w) => w.LV(NasMessageContainer);
}
