namespace LteImsBench.Sip.User;

/// <summary>What a server understands, hence what it refuses before looking closer.</summary>
public sealed record SipCapabilities
{
    /// <summary>Methods it serves, in the order of Allow.</summary>
    public IReadOnlyList<SipMethod> Methods { get; init; } =
        [SipMethod.Register, SipMethod.Invite, SipMethod.Ack, SipMethod.Cancel, SipMethod.Bye, SipMethod.Options, SipMethod.Subscribe, SipMethod.Notify, SipMethod.Message];

    /// <summary>Methods among those that Allow does not name: understood well enough to be refused properly, but not built.</summary>
    public IReadOnlyList<SipMethod> Unbuilt { get; init; } = [];

    /// <summary>Option tags that may be required of it.</summary>
    public IReadOnlyList<string> OptionTags { get; init; } = [];

    /// <summary>Schemes that a Request-URI may have.</summary>
    public IReadOnlyList<string> Schemes { get; init; } = ["sip", "sips", "tel"];

    /// <summary>Bodies that it reads.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = ["application/sdp"];

    /// <summary>The body that a successful answer to an INVITE has.</summary>
    public string AnswerType { get; init; } = "application/sdp";
}
