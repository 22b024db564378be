namespace LteImsBench.Sip.Sdp;

/// <summary>A session description, RFC 4566 §5. Lines that are not taken apart stay as text.</summary>
/// <param name="Origin">o= without its tag, verbatim.</param>
/// <param name="SessionName">s=</param>
/// <param name="Connection">c= of the session, or null.</param>
/// <param name="Times">Every t=.</param>
/// <param name="Bandwidths">b= of the session.</param>
/// <param name="Attributes">a= of the session.</param>
/// <param name="Media">Every m= with its lines.</param>
public sealed record SdpDescription(
    string Origin,
    string SessionName,
    SdpConnection? Connection,
    IReadOnlyList<string> Times,
    IReadOnlyList<SdpBandwidth> Bandwidths,
    IReadOnlyList<SdpAttribute> Attributes,
    IReadOnlyList<SdpMedia> Media);

/// <summary>c=, RFC 4566 §5.7.</summary>
/// <param name="AddressType">IP4 or IP6.</param>
/// <param name="Address">Address or name, with TTL and count of multicast.</param>
public sealed record SdpConnection(string AddressType, string Address);

/// <summary>b=, RFC 4566 §5.8: AS in kbit/s, RS and RR in bit/s (RFC 3556).</summary>
public sealed record SdpBandwidth(string Type, long Value);

/// <summary>a=, RFC 4566 §5.13; the value is null for a property attribute.</summary>
public sealed record SdpAttribute(string Name, string? Value);

/// <summary>m= and the lines that follow it, RFC 4566 §5.14.</summary>
/// <param name="Kind">audio, video, message and others.</param>
/// <param name="Port">First port; 0 refuses the stream.</param>
/// <param name="Protocol">Such as <c>RTP/AVP</c>.</param>
/// <param name="Formats">Payload types or other formats.</param>
/// <param name="Connection">Its own c=, or null.</param>
/// <param name="Bandwidths">b=</param>
/// <param name="Attributes">a=</param>
public sealed record SdpMedia(
    string Kind,
    int Port,
    string Protocol,
    IReadOnlyList<string> Formats,
    SdpConnection? Connection,
    IReadOnlyList<SdpBandwidth> Bandwidths,
    IReadOnlyList<SdpAttribute> Attributes)
{
    public string? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value;
}
