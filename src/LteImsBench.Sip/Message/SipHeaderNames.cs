namespace LteImsBench.Sip;

/// <summary>Header names: compact forms and usual spellings.</summary>
public static class SipHeaderNames
{
    // RFC 3261 §7.3.3, 3265 (6665) o u, 3515 r, 3841 a d j, 3892 b, 4028 x, 4474 y n.
    private static readonly Dictionary<string, string> Compact = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = "Accept-Contact",
        ["b"] = "Referred-By",
        ["c"] = "Content-Type",
        ["d"] = "Request-Disposition",
        ["e"] = "Content-Encoding",
        ["f"] = "From",
        ["i"] = "Call-ID",
        ["j"] = "Reject-Contact",
        ["k"] = "Supported",
        ["l"] = "Content-Length",
        ["m"] = "Contact",
        ["n"] = "Identity-Info",
        ["o"] = "Event",
        ["r"] = "Refer-To",
        ["s"] = "Subject",
        ["t"] = "To",
        ["u"] = "Allow-Events",
        ["v"] = "Via",
        ["x"] = "Session-Expires",
        ["y"] = "Identity",
    };

    private static readonly Dictionary<string, string> Usual = ((string[])
    [
        .. Compact.Values, .. SipHeaderTable.Names, "Accept", "Accept-Encoding", "Accept-Language", "Allow-Events", "Content-Disposition", "In-Reply-To",
        "MIME-Version", "Min-SE", "P-Preferred-Service", "P-Asserted-Service", "P-Visited-Network-ID", "P-Charging-Vector", "Priority", "Privacy", "RAck",
        "RSeq", "Server", "SIP-ETag", "SIP-If-Match", "Timestamp", "User-Agent",
    ]).Distinct().ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual spelling of a name or compact form; an unknown name as it is.</summary>
    public static string Canonical(string name) =>
        Compact.TryGetValue(name, out string? full) || Usual.TryGetValue(name, out full) ? full : name;

    public static bool Same(string name, string other) => Canonical(name).Equals(Canonical(other), StringComparison.OrdinalIgnoreCase);
}
