using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;

namespace LteImsBench.Host.Demo;

/// <summary>A step of the demo ladder and the event that proves it.</summary>
/// <param name="Title">As the table shows it.</param>
/// <param name="Layer">Of the event.</param>
/// <param name="Name">Of the event.</param>
/// <param name="Direction">Of the event.</param>
/// <param name="Fields">What its PDU must hold.</param>
public sealed record DemoStep(string Title, Layer Layer, string Name, LinkDirection Direction, params FieldPattern[] Fields)
{
    /// <summary>All steps in the order in which they happen.</summary>
    public static IReadOnlyList<DemoStep> All { get; } =
    [
        new("power on", Layer.Bench, "POWER ON", LinkDirection.None),
        new("cell found", Layer.Phy, "CELL FOUND", LinkDirection.None),
        new("random access", Layer.Mac, "RANDOM ACCESS", LinkDirection.None),
        new("RRC connection", Layer.Rrc, "RRCConnectionSetupComplete", LinkDirection.Uplink),
        new("attach request", Layer.Nas, "ATTACH REQUEST", LinkDirection.Uplink),
        new("EPS-AKA: challenge", Layer.Nas, "AUTHENTICATION REQUEST", LinkDirection.Downlink),
        new("EPS-AKA: RES", Layer.Nas, "AUTHENTICATION RESPONSE", LinkDirection.Uplink),
        new("NAS security mode", Layer.Nas, "SECURITY MODE COMPLETE", LinkDirection.Uplink),
        new("attach accepted: internet, IPv4v6", Layer.Nas, "ATTACH ACCEPT", LinkDirection.Downlink, Equal("accessPointName", "internet"), Equal("pdnAddress.type", "IPv4v6")),
        new("AS security mode", Layer.Rrc, "SecurityModeComplete", LinkDirection.Uplink),
        new("attach complete", Layer.Nas, "ATTACH COMPLETE", LinkDirection.Uplink),
        new("default bearer active", Layer.Epc, "DEFAULT BEARER ACTIVE", LinkDirection.None),
        new("second PDN asked for", Layer.Nas, "PDN CONNECTIVITY REQUEST", LinkDirection.Uplink, Equal("accessPointName", "ims")),
        new("second PDN on ims, P-CSCF in PCO", Layer.Nas, "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST", LinkDirection.Downlink, Equal("accessPointName", "ims"), Equal("units.identifier", "P-CSCF IPv4 Address")),
        new("second PDN accepted", Layer.Nas, "ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", LinkDirection.Uplink),
        new("echo request over the first bearer", Layer.Ip, "ICMP Echo Request", LinkDirection.Uplink),
        new("echo reply", Layer.Ip, "ICMP Echo Reply", LinkDirection.Downlink),
        new("REGISTER", Layer.Sip, "REGISTER", LinkDirection.Uplink),
        new("401 with AKAv1-MD5", Layer.Sip, "401 REGISTER", LinkDirection.Downlink, Equal("algorithm", "AKAv1-MD5")),
        new("REGISTER with the answer", Layer.Sip, "REGISTER", LinkDirection.Uplink),
        new("registered", Layer.Sip, "200 REGISTER", LinkDirection.Downlink),
        new("SUBSCRIBE reg", Layer.Sip, "SUBSCRIBE", LinkDirection.Uplink),
        new("subscribed", Layer.Sip, "200 SUBSCRIBE", LinkDirection.Downlink),
        new("NOTIFY with reginfo", Layer.Sip, "NOTIFY", LinkDirection.Downlink),
        new("NOTIFY answered", Layer.Sip, "200 NOTIFY", LinkDirection.Uplink),
        new("REGISTER with Expires: 0", Layer.Sip, "REGISTER", LinkDirection.Uplink),
        new("answered", Layer.Sip, "200 REGISTER", LinkDirection.Downlink),
        new("de-registered", Layer.Ims, "DEREGISTERED", LinkDirection.None),
        new("detach", Layer.Nas, "DETACH REQUEST", LinkDirection.Uplink),
    ];

    /// <summary>Whether <paramref name="entry"/> proves the step.</summary>
    public bool IsProvedBy(TimelineEvent entry, Func<TimelineEvent, JsonElement> fieldsOf) =>
        entry.Layer == Layer && entry.Direction == Direction && entry.Name == Name
        && (Fields.Length == 0 || FieldMatcher.Mismatch(fieldsOf(entry), Fields) is null);

    private static FieldPattern Equal(string path, string value) => new(path, new EqualTo(value));
}
