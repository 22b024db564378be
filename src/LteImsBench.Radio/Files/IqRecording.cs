using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using LteImsBench.Dsp;

namespace LteImsBench.Radio.Files;

/// <summary>Samples from a file.</summary>
/// <param name="Samples">Complex samples, full scale about 1.</param>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="FrequencyHz">Centre frequency, where the file says it.</param>
public sealed record IqRecording(Cf32[] Samples, double SampleRate, double? FrequencyHz)
{
    // 256 million samples are 2 GiB of floats.
    private const long MaxSamples = 256_000_000;

    /// <summary>Reads a recording.</summary>
    /// <param name="file">The file; of SigMF either of its two.</param>
    /// <param name="format">Its format.</param>
    /// <param name="sampleRate">Samples a second; SigMF brings its own, which this overrides when given.</param>
    /// <param name="maxSeconds">Reads no more than this.</param>
    /// <exception cref="InvalidDataException">The file is empty, no recording, or its samples are no numbers.</exception>
    public static IqRecording Load(string file, IqFormat format, double? sampleRate, double maxSeconds)
    {
        double? frequency = null;
        if (format == IqFormat.SigMf) (file, format, sampleRate, frequency) = ReadMetadata(file, sampleRate);
        double rate = sampleRate ?? throw new InvalidDataException("the sample rate is not known: give --rate");
        if (!(rate is >= 1e5 and <= 1e9)) throw new InvalidDataException($"a sample rate of {rate} is unusable, expected 100 kHz to 1 GHz");
        byte[] octets = ReadOctets(file, OctetsOf(format), (long)Math.Min(MaxSamples, maxSeconds * rate));
        Cf32[] samples = Convert(octets, format);
        if (samples.Length == 0) throw new InvalidDataException($"{file} holds no samples");
        int bad = Array.FindIndex(samples, sample => !float.IsFinite(sample.Re) || !float.IsFinite(sample.Im));
        if (bad >= 0) throw new InvalidDataException($"sample {bad} of {file} is no number: is the format right?");
        return new(samples, rate, frequency);
    }

    private static int OctetsOf(IqFormat format) => format switch { IqFormat.Cf32 => 8, IqFormat.Ci16 => 4, _ => 2 };

    private static byte[] ReadOctets(string file, int octetsPerSample, long samples)
    {
        using FileStream stream = File.OpenRead(file);
        long count = Math.Min(stream.Length / octetsPerSample, samples) * octetsPerSample;
        byte[] octets = new byte[count];
        stream.ReadExactly(octets);
        return octets;
    }

    private static Cf32[] Convert(ReadOnlySpan<byte> octets, IqFormat format)
    {
        if (format == IqFormat.Cf32 && BitConverter.IsLittleEndian) return MemoryMarshal.Cast<byte, Cf32>(octets).ToArray();
        var samples = new Cf32[octets.Length / OctetsOf(format)];
        if (format is IqFormat.S8 or IqFormat.U8)
        {
            float[] values = [.. Enumerable.Range(0, 256).Select(octet => format == IqFormat.S8 ? (sbyte)octet / 128f : (octet - 127.5f) / 128f)];
            for (int i = 0; i < samples.Length; i++) samples[i] = new(values[octets[2 * i]], values[octets[2 * i + 1]]);
            return samples;
        }

        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = format == IqFormat.Ci16
                ? new(BinaryPrimitives.ReadInt16LittleEndian(octets[(4 * i)..]) / 32768f, BinaryPrimitives.ReadInt16LittleEndian(octets[(4 * i + 2)..]) / 32768f)
                : new(BinaryPrimitives.ReadSingleLittleEndian(octets[(8 * i)..]), BinaryPrimitives.ReadSingleLittleEndian(octets[(8 * i + 4)..]));
        }

        return samples;
    }

    private static (string File, IqFormat Format, double? Rate, double? Frequency) ReadMetadata(string file, double? given)
    {
        string meta = Path.ChangeExtension(file, ".sigmf-meta"), data = Path.ChangeExtension(file, ".sigmf-data");
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(meta));
            JsonElement global = document.RootElement.GetProperty("global");
            IqFormat format = global.GetProperty("core:datatype").GetString() switch
            {
                "cf32_le" => IqFormat.Cf32,
                "ci16_le" => IqFormat.Ci16,
                "ci8" => IqFormat.S8,
                "cu8" => IqFormat.U8,
                var other => throw new InvalidDataException($"{meta}: core:datatype '{other}' is not supported, expected cf32_le, ci16_le, ci8 or cu8"),
            };
            double? rate = given ?? (global.TryGetProperty("core:sample_rate", out JsonElement value) ? value.GetDouble() : null);
            double? frequency = document.RootElement.TryGetProperty("captures", out JsonElement captures) && captures.GetArrayLength() > 0
                && captures[0].TryGetProperty("core:frequency", out JsonElement centre) ? centre.GetDouble() : null;
            return (data, format, rate, frequency);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{meta} is no SigMF metadata: {fault.Message}", fault);
        }
    }
}
