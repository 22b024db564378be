using System.Buffers.Binary;
using System.IO.Compression;

namespace LteImsBench.Host.Drawing;

/// <summary>Writes pictures as PNG, ISO/IEC 15948: eight bits a channel, RGB, no filter.</summary>
internal static class PngWriter
{
    private const int BytesPerPixel = 3;

    /// <param name="stream">Where to.</param>
    /// <param name="pixels">Rows from the top, three octets a pixel.</param>
    /// <param name="width">Pixels of a row.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> pixels, int width)
    {
        int stride = width * BytesPerPixel, height = pixels.Length / stride;
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        // Width, height, depth 8, colour type 2 (RGB), deflate, adaptive filters, not interlaced.
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        WriteChunk(stream, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * stride, stride));
            }
        }

        WriteChunk(stream, "IDAT"u8, packed.ToArray());
        WriteChunk(stream, "IEND"u8, []);
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        stream.Write(word);
        stream.Write(type);
        stream.Write(data);
        uint crc = Update(Update(uint.MaxValue, type), data) ^ uint.MaxValue;
        BinaryPrimitives.WriteUInt32BigEndian(word, crc);
        stream.Write(word);
    }

    private static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte octet in data)
        {
            crc ^= octet;
            for (int i = 0; i < 8; i++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return crc;
    }
}
