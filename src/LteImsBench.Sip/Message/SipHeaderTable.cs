using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>The headers that the message floor understands, by name.</summary>
internal static class SipHeaderTable
{
    private static readonly Dictionary<string, Entry> Entries = ((Entry[])
    [
        Of<ViaHeader>(), Of<FromHeader>(), Of<ToHeader>(), Of<CallIdHeader>(), Of<CSeqHeader>(), Of<ContactHeader>(), Of<MaxForwardsHeader>(),
        Of<RouteHeader>(), Of<RecordRouteHeader>(), Of<PathHeader>(), Of<ServiceRouteHeader>(), Of<ExpiresHeader>(), Of<MinExpiresHeader>(),
        Of<WwwAuthenticateHeader>(), Of<AuthorizationHeader>(), Of<AuthenticationInfoHeader>(), Of<EventHeader>(), Of<SubscriptionStateHeader>(),
        Of<AllowHeader>(), Of<SupportedHeader>(), Of<RequireHeader>(), Of<ProxyRequireHeader>(), Of<UnsupportedHeader>(), Of<AcceptHeader>(),
        Of<PAssociatedUriHeader>(), Of<PPreferredIdentityHeader>(), Of<PAssertedIdentityHeader>(), Of<PAccessNetworkInfoHeader>(),
        Of<SecurityClientHeader>(), Of<SecurityServerHeader>(), Of<SecurityVerifyHeader>(), Of<RetryAfterHeader>(), Of<ContentTypeHeader>(),
        Of<ContentLengthHeader>(), Of<DateHeader>(), Of<ReasonHeader>(), Of<WarningHeader>(),
    ]).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    private delegate bool Check(ReadOnlySpan<byte> value);

    private delegate bool JsonWrite(ReadOnlySpan<byte> value, Utf8JsonWriter json);

    public static IEnumerable<string> Names => Entries.Keys;

    /// <summary>Whether the value of a header of that canonical name can be parsed; true for a name that is unknown here.</summary>
    public static bool CanParse(string name, ReadOnlySpan<byte> value) => !Entries.TryGetValue(name, out Entry? entry) || entry.CanParse(value);

    public static bool IsKnown(string name) => Entries.ContainsKey(name);

    /// <summary>Writes the parsed values as objects into an open array; false, with nothing written, where they cannot be parsed.</summary>
    public static bool TryWrite(string name, ReadOnlySpan<byte> value, Utf8JsonWriter json) =>
        Entries.TryGetValue(name, out Entry? entry) && entry.TryWrite(value, json);

    private static Entry Of<T>()
        where T : struct, ISipHeader<T> => new(
            T.Name,
            static value => SipValueList.TryParse(value, new List<T>()),
            static (value, json) =>
            {
                var headers = new List<T>();
                if (!SipValueList.TryParse(value, headers)) return false;
                foreach (T header in headers)
                {
                    json.WriteStartObject();
                    json.WriteString("value", header.ToString());
                    header.WriteFields(json);
                    json.WriteEndObject();
                }

                return true;
            });

    private sealed record Entry(string Name, Check CanParse, JsonWrite TryWrite);
}
