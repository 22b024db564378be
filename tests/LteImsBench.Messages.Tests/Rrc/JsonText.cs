using System.Text;
using System.Text.Json;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Messages.Tests.Rrc;

internal static class JsonText
{
    public static string Of(RrcMessage message)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) RrcCodec.WriteJson(message, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
