namespace LteImsBench.Messages.Nas;

/// <summary>SECURITY MODE REJECT, TS 24.301 §8.2.22.</summary>
public sealed record SecurityModeReject(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.SecurityModeReject;

    // Information element  Clause    Presence  Format  Octets
    // EMM cause            9.9.3.9   M         V       1
    internal static SecurityModeReject Read(ref NasReader r) => new((EmmCause)r.Octet());

    private protected override void WriteBody(ref NasWriter w) => w.Octet((byte)EmmCause);
}
