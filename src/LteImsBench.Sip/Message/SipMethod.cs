namespace LteImsBench.Sip;

/// <summary>A request method; names are case-sensitive (RFC 3261 §7.1).</summary>
public readonly record struct SipMethod(string Name)
{
    private static readonly HashSet<string> KnownNames =
        ["REGISTER", "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "SUBSCRIBE", "NOTIFY", "MESSAGE", "PRACK", "UPDATE", "INFO", "REFER", "PUBLISH"];

    public static SipMethod Register { get; } = new("REGISTER");

    public static SipMethod Invite { get; } = new("INVITE");

    public static SipMethod Ack { get; } = new("ACK");

    public static SipMethod Cancel { get; } = new("CANCEL");

    public static SipMethod Bye { get; } = new("BYE");

    public static SipMethod Options { get; } = new("OPTIONS");

    public static SipMethod Subscribe { get; } = new("SUBSCRIBE");

    public static SipMethod Notify { get; } = new("NOTIFY");

    public static SipMethod Message { get; } = new("MESSAGE");

    /// <summary>Whether an RFC that an IMS uses defines the method: an unknown one gets 501, a known but unsupported one 405.</summary>
    public bool IsKnown => Name is not null && KnownNames.Contains(Name);

    public override string ToString() => Name ?? "";
}
