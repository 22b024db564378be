using LteImsBench.Dsp;

namespace LteImsBench.Phy.Coding;

/// <summary>What was received of one transport block: soft bits of its code blocks, and those code blocks that are decoded already.</summary>
public sealed class SoftBuffer
{
    private const int CrcBits = 24;

    private short[] _soft = [];
    private byte[] _octets = [];
    private bool[] _isDecoded = [];

    /// <summary>Size of the block without its CRC, 0 before the first <see cref="Reset"/>.</summary>
    public int SizeBits { get; private set; }

    internal CodeBlocks Blocks { get; private set; }

    /// <summary>Forgets what was received and prepares for a block of <paramref name="sizeBits"/>. Grows once, then is reused.</summary>
    public void Reset(int sizeBits)
    {
        if (sizeBits < 8 || sizeBits % 8 != 0) throw new ArgumentOutOfRangeException(nameof(sizeBits), sizeBits, "whole octets");
        CodeBlocks blocks = CodeBlocks.Of(sizeBits + CrcBits);
        int soft = blocks.Count * StrideOf(blocks), octets = (sizeBits + CrcBits + 7) / 8;
        if (_soft.Length < soft) _soft = new short[soft];
        if (_octets.Length < octets) _octets = new byte[octets];
        if (_isDecoded.Length < blocks.Count) _isDecoded = new bool[blocks.Count];
        (SizeBits, Blocks) = (sizeBits, blocks);
        _soft.AsSpan(0, soft).Clear();
        _isDecoded.AsSpan(0, blocks.Count).Clear();
    }

    /// <summary>The circular buffer of a code block; of one with filler, its streams.</summary>
    internal Span<short> SoftBits(int block) => _soft.AsSpan(block * StrideOf(Blocks), CircularBuffer.SoftWords(Blocks.SizeOf(block)));

    /// <summary>Whether each code block passed its CRC.</summary>
    internal Span<bool> IsDecoded => _isDecoded.AsSpan(0, Blocks.Count);

    /// <summary>The transport block and its CRC, of which the decoded code blocks are right.</summary>
    internal Span<byte> Octets => _octets.AsSpan(0, (SizeBits + CrcBits + 7) / 8);

    private static int StrideOf(in CodeBlocks blocks) => CircularBuffer.SoftWords(blocks.Size);
}
