using System.Text.Json;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Host.Tools;

namespace LteImsBench.Host.Bench;

/// <summary>The state of a bench as JSON, for the checks of test cases and for reports.</summary>
internal static class BenchSnapshot
{
    public static JsonElement Of(NetworkBench bench) => PduDecoder.ToJson(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("ms", bench.Loop.Clock.Now.Count);
        json.WriteStartArray("ues");
        foreach (UeSnapshot ue in bench.Ues) Write(ue, json);
        json.WriteEndArray();
        json.WriteStartArray("registrations");
        foreach (RegistrationView registration in bench.Registrations)
        {
            json.WriteStartObject();
            json.WriteString("impu", registration.Impu);
            json.WriteString("impi", registration.Impi);
            json.WriteString("contact", registration.Contact);
            json.WriteNumber("expires", (long)registration.Left.TotalSeconds);
            json.WriteString("transport", registration.Transport);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(UeSnapshot ue, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("ue", ue.Key.Value);
        json.WriteString("imsi", ue.Imsi.Digits);
        json.WriteString("emmState", NetworkBench.Words(ue.Emm));
        json.WriteString("ecmState", ue.Connection is null ? "ECM-IDLE" : "ECM-CONNECTED");
        if (ue.Guti is { } guti) json.WriteString("guti", guti.ToString());
        if (ue.Integrity is { } eia) json.WriteNumber("eia", eia);
        if (ue.Ciphering is { } eea) json.WriteNumber("eea", eea);
        json.WriteStartArray("pdns");
        foreach (PdnSnapshot pdn in ue.PdnConnections)
        {
            json.WriteStartObject();
            json.WriteString("apn", pdn.Apn);
            if (pdn.Addresses.IPv4 is { } v4) json.WriteString("ipv4", v4.ToString());
            if (pdn.Addresses.IPv6Prefix is { } prefix) json.WriteString("ipv6Prefix", prefix.ToString());
            json.WriteStartArray("bearers");
            foreach (BearerSnapshot bearer in pdn.Bearers)
            {
                json.WriteStartObject();
                json.WriteNumber("ebi", bearer.Bearer.Value);
                json.WriteNumber("qci", bearer.Qos.Qci);
                json.WriteString("state", bearer.State.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
