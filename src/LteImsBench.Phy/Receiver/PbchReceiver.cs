using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The PBCH of a cell whose frame numbers are known: what several frames of a MIB carry is added up. Allocates nothing after construction.</summary>
internal sealed class PbchReceiver
{
    private readonly CellShape _cell;
    private readonly int[] _elements;
    private readonly Cf32[] _symbols;
    private readonly float[] _noise;
    private readonly short[] _soft;
    private readonly short[] _work;
    private readonly byte[] _bits = new byte[Pbch.MibBits];
    private int _period = -1;

    public PbchReceiver(CellShape cell)
    {
        _cell = cell;
        _elements = ElementIndex.Of(Pbch.Elements(cell), cell);
        _symbols = new Cf32[_elements.Length];
        _noise = new float[_elements.Length];
        _soft = new short[Pbch.CodedBits(cell.Prefix)];
        _work = new short[_soft.Length];
    }

    /// <summary>Takes subframe 0 of frame <paramref name="sfn"/>; true when the MIB could be decoded and is of that frame.</summary>
    /// <param name="received">The subframe.</param>
    /// <param name="sfn">Its system frame number.</param>
    /// <param name="mib">Receives three octets.</param>
    public bool TryRun(SubframeReceiver received, int sfn, Span<byte> mib)
    {
        int phase = sfn % Pbch.Frames, bits = 2 * _elements.Length;
        if (sfn / Pbch.Frames != _period)
        {
            _period = sfn / Pbch.Frames;
            Array.Clear(_soft);
        }

        Equalizer.Run(received.Grid, received.Channel, _cell.Ports, _elements, _symbols, _noise);
        SoftDemapper.Demap(2, _symbols, _noise, _soft.AsSpan(phase * bits, bits));
        _soft.CopyTo(_work, 0);
        if (Pbch.Decode(_work, _cell, _bits) != _cell.Ports) return false;
        mib[..3].Clear();
        for (int i = 0; i < _bits.Length; i++) mib[i >> 3] |= (byte)(_bits[i] << (7 - (i & 7)));

        // Eight bits from the sixth on are the frame number without its two lowest bits (TS 36.331).
        return ((mib[0] & 3) << 6 | mib[1] >> 2) == _period % 256;
    }
}
