using System.Text;
using System.Text.Json;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc;

internal static class JsonText
{
    public static string Of(RrcMessage message) => Print(json => RrcCodec.WriteJson(message, json));

    public static string Of(IRrcType value) => Print(json => UperCodec.WriteJson(value, json));

    private static string Print(Action<Utf8JsonWriter> print)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) print(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
