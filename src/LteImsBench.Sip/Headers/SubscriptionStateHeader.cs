using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Subscription-State, RFC 6665 §8.2.3.</summary>
/// <param name="State">active, pending or terminated.</param>
/// <param name="Parameters">expires, reason, retry-after.</param>
public readonly record struct SubscriptionStateHeader(string State, SipParameters Parameters = default) : ISipHeader<SubscriptionStateHeader>
{
    public static string Name => "Subscription-State";

    public string? Reason => Parameters["reason"];

    public static bool TryParse(ReadOnlySpan<byte> value, out SubscriptionStateHeader header)
    {
        bool ok = HeaderText.TryTokenAndParameters(value, out string token, out SipParameters parameters);
        header = new(token, parameters);
        return ok;
    }

    public override string ToString() => State + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("state", State);
        Parameters.WriteFields(json);
    }
}
