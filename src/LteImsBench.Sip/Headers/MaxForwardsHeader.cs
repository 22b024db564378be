using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Max-Forwards, 0 to 255, RFC 3261 §20.22.</summary>
public readonly record struct MaxForwardsHeader(byte Hops) : ISipHeader<MaxForwardsHeader>
{
    public static string Name => "Max-Forwards";

    public static bool TryParse(ReadOnlySpan<byte> value, out MaxForwardsHeader header)
    {
        bool ok = SipNumber.TryParse(value, byte.MaxValue, out uint hops);
        header = new((byte)hops);
        return ok;
    }

    public override string ToString() => Hops.ToString();

    public void WriteFields(Utf8JsonWriter json) => json.WriteNumber("hops", Hops);
}
