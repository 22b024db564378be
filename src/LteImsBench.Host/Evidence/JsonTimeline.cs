using System.Text.Encodings.Web;
using System.Text.Json;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Host.Evidence;

/// <summary>
/// Writes a run as one JSON object: its settings, every event as it happens, and what the run came to. A process that dies leaves the
/// events so far.
/// </summary>
public sealed class JsonTimeline : ITimelineSink, IDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private bool _isFinished;

    /// <param name="stream">Receives the object; owned from now on.</param>
    /// <param name="writeSettings">Writes members that come before the events.</param>
    public JsonTimeline(Stream stream, Action<Utf8JsonWriter> writeSettings)
    {
        _stream = stream;
        _json = new(stream, new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        writeSettings(_json);
        _json.WriteStartArray("events");
    }

    public void OnEvent(TimelineEvent entry)
    {
        if (_isFinished) return;
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        EventJson.Write(entry, _json);
    }

    public void Flush()
    {
        _json.Flush();
        _stream.Flush();
    }

    /// <summary>Ends the events and writes the members that come after them.</summary>
    public void Finish(Action<Utf8JsonWriter> writeOutcome)
    {
        if (_isFinished) return;
        _isFinished = true;
        _json.WriteEndArray();
        writeOutcome(_json);
        _json.WriteEndObject();
        Flush();
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        Finish(_ => { });
        _json.Dispose();
        _stream.Dispose();
    }
}
