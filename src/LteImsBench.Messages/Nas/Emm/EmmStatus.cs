namespace LteImsBench.Messages.Nas;

/// <summary>EMM STATUS, TS 24.301 §8.2.14.</summary>
public sealed record EmmStatus(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.EmmStatus;

    // Information element  Clause    Presence  Format  Octets
    // EMM cause            9.9.3.9   M         V       1
    internal static EmmStatus Read(ref NasReader r) => new((EmmCause)r.Octet());

    private protected override void WriteBody(ref NasWriter w) => w.Octet((byte)EmmCause);
}
