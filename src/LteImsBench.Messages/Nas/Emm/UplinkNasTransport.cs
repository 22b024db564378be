namespace LteImsBench.Messages.Nas;

/// <summary>UPLINK NAS TRANSPORT, TS 24.301 §8.2.30.</summary>
public sealed record UplinkNasTransport(NasMessageContainer NasMessageContainer) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.UplinkNasTransport;

    // Information element    Clause    Presence  Format  Octets
    // NAS message container  9.9.3.22  M         LV      3-252
    internal static UplinkNasTransport Read(ref NasReader r) => new(r.LV<NasMessageContainer>());

    private protected override void WriteBody(ref NasWriter w) => w.LV(NasMessageContainer);
}
