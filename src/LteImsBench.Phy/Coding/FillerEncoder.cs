using LteImsBench.Dsp;

namespace LteImsBench.Phy.Coding;

/// <summary>Encodes code blocks with filler bits, which no transport block size of TS 36.213 has. Bit by bit.</summary>
internal sealed class FillerEncoder
{
    private byte[] _bits = [];
    private byte[] _streams = [];
    private byte[] _coded = [];

    /// <summary>The bits sent, as octets of 0 or 1.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> codeBlock, int filler, int redundancyVersion, int softBuffer, int length)
    {
        int k = codeBlock.Length * 8;
        if (_bits.Length != k) (_bits, _streams) = (new byte[k], new byte[3 * (k + TurboCode.Tail)]);
        if (_coded.Length < length) _coded = new byte[length];
        BitPacking.Unpack(codeBlock, _bits);
        TurboCode.Encode(_bits, _streams);
        RateMatching.Turbo(_streams, filler, redundancyVersion, softBuffer, _coded.AsSpan(0, length));
        return _coded.AsSpan(0, length);
    }
}
