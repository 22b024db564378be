using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using LteImsBench.Dsp;

namespace LteImsBench.Radio.Files;

/// <summary>Writes samples to a file as they come. A SigMF recording becomes two files, the metadata at the end.</summary>
public sealed class IqWriter : IDisposable
{
    private const string SigMfVersion = "1.0.0";

    private readonly FileStream _stream;
    private readonly IqFormat _format;
    private readonly string _file;
    private readonly IqDescription _description;
    private byte[] _buffer = [];

    /// <param name="file">The file; with SigMF the name of either, whose extension is replaced.</param>
    /// <param name="format">Cf32, Ci16 or SigMf, which holds floats.</param>
    /// <param name="description">What SigMF tells about the samples.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public IqWriter(string file, IqFormat format, IqDescription description)
    {
        if (format is not (IqFormat.Cf32 or IqFormat.Ci16 or IqFormat.SigMf)) throw new ArgumentOutOfRangeException(nameof(format), format, "Cf32, Ci16 or SigMf");
        (_file, _format, _description) = (file, format, description);
        _stream = File.Create(format == IqFormat.SigMf ? Path.ChangeExtension(file, ".sigmf-data") : file);
    }

    /// <summary>Samples written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Components that did not fit into 16 bits.</summary>
    public long Clipped { get; private set; }

    public void Write(ReadOnlySpan<Cf32> samples)
    {
        Count += samples.Length;
        if (_format == IqFormat.Ci16) WriteIntegers(samples);
        else if (BitConverter.IsLittleEndian) _stream.Write(MemoryMarshal.AsBytes(samples));
        else WriteFloats(samples);
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (_format == IqFormat.SigMf) WriteMetadata();
    }

    private void WriteIntegers(ReadOnlySpan<Cf32> samples)
    {
        Reserve(4 * samples.Length);
        for (int n = 0; n < samples.Length; n++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(_buffer.AsSpan(4 * n), ToInteger(samples[n].Re));
            BinaryPrimitives.WriteInt16LittleEndian(_buffer.AsSpan(4 * n + 2), ToInteger(samples[n].Im));
        }

        _stream.Write(_buffer, 0, 4 * samples.Length);
    }

    private void WriteFloats(ReadOnlySpan<Cf32> samples)
    {
        Reserve(8 * samples.Length);
        for (int n = 0; n < samples.Length; n++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(_buffer.AsSpan(8 * n), samples[n].Re);
            BinaryPrimitives.WriteSingleLittleEndian(_buffer.AsSpan(8 * n + 4), samples[n].Im);
        }

        _stream.Write(_buffer, 0, 8 * samples.Length);
    }

    private short ToInteger(float value)
    {
        float scaled = MathF.Round(value * 32768);
        if (scaled is < short.MinValue or > short.MaxValue) Clipped++;
        return (short)Math.Clamp(scaled, short.MinValue, short.MaxValue);
    }

    private void Reserve(int octets)
    {
        if (_buffer.Length < octets) _buffer = new byte[octets];
    }

    private void WriteMetadata()
    {
        using FileStream stream = File.Create(Path.ChangeExtension(_file, ".sigmf-meta"));
        using var json = new Utf8JsonWriter(stream, new() { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("global");
        json.WriteString("core:datatype", "cf32_le");
        json.WriteNumber("core:sample_rate", _description.SampleRate);
        json.WriteString("core:version", SigMfVersion);
        json.WriteString("core:description", _description.Text);
        json.WriteEndObject();
        json.WriteStartArray("captures");
        json.WriteStartObject();
        json.WriteNumber("core:sample_start", 0);
        if (_description.FrequencyHz is { } frequency) json.WriteNumber("core:frequency", frequency);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("annotations");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
