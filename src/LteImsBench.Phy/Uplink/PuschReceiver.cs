using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Receives the PUSCH of all UEs of a cell, TS 36.211 §5.3 and TS 36.212 §5.2.2 backwards, at any level, from one or two antennas.
/// Transmissions of a transport block are added up by (RNTI, HARQ process). One thread at a time; allocates only for sizes and processes that it has not met.
/// </summary>
public sealed class PuschReceiver
{
    private const int MostBits = 6 * 12 * CellShape.MostSubcarriers;
    private const int UnitOfTiming = 16;
    private const float LeastSinrDb = -30;

    private readonly UplinkCell _cell;
    private readonly int _antennas;
    private readonly PuschChannels _channels;
    private readonly PuschEqualizer _equalizer;
    private readonly PuschInterleaver _interleaver;
    private readonly PuschControlReceiver _control;
    private readonly UplinkHarqBuffers _buffers = new();
    private readonly TransportBlockDecoder _decoder = new();
    private readonly short[] _received = new short[MostBits];
    private readonly short[] _soft = new short[MostBits];

    /// <param name="cell">The cell.</param>
    /// <param name="antennas">Receive antennas, 1 or 2.</param>
    public PuschReceiver(UplinkCell cell, int antennas = 1)
    {
        if (antennas is not (1 or 2)) throw new ArgumentOutOfRangeException(nameof(antennas), antennas, "1 or 2");
        (_cell, _antennas, _channels, _equalizer) = (cell, antennas, new(cell, antennas), new(cell.Prefix, antennas));
        (_interleaver, _control) = (new(cell.Prefix), new(cell.Prefix));
    }

    /// <param name="antennas">The subframe at each antenna, all subcarriers of the cell.</param>
    /// <param name="tti">The uplink subframe.</param>
    /// <param name="pusch">What is expected.</param>
    /// <param name="block">Receives the transport block when it is right.</param>
    public PuschResult Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in UlschPdu pusch, Span<byte> block)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(antennas.Length, _antennas, nameof(antennas));
        PuschValidator.Check(_cell, pusch);
        UplinkHarqBuffer buffer = _buffers.Of(pusch, tti);
        PuschSizes sizes = PuschSizes.Of(pusch, _cell.Prefix, buffer.InitialSubcarriers);
        if (!_channels.Run(antennas, tti, pusch))
            return new() { Measurement = new(LeastSinrDb, 0), PowerDb = float.NegativeInfinity, NoiseDb = float.NegativeInfinity };

        Span<short> received = _received.AsSpan(0, sizes.TotalBits), soft = _soft.AsSpan(0, sizes.CqiBits + sizes.DataBits);
        uint scrambling = PuschControl.Scrambling(_cell.Pci, tti, pusch.Rnti);
        _equalizer.Run(antennas, pusch, _channels, received);
        Gold.Descramble(scrambling, 0, received);

        UciOnPusch uci = pusch.Uci;
        var (ack0, ack1) = uci.AckBits > 0 ? _control.TakeAck(sizes, uci.AckBits, scrambling, received) : default;
        uint ri = uci.RiBits > 0 ? _control.ReadRi(sizes, uci.RiBits, scrambling, received) : 0;
        _interleaver.Deinterleave(sizes, received, soft);
        bool isCqiOk = false;
        uint cqi = uci.CqiBits > 0 ? _control.ReadCqi(soft[..sizes.CqiBits], uci.CqiBits, out isCqiOk) : 0;
        var format = new TransportFormat(pusch.Size * 8, pusch.RedundancyVersion, sizes.BitsPerSymbol, 1, 0);
        bool isOk = sizes.DataBits > 0 && _decoder.TryDecode(soft[sizes.CqiBits..], buffer.Soft, format, block);
        float sinr = MathF.Max(10 * MathF.Log10(_channels.Sinr), LeastSinrDb);
        return new()
        {
            IsOk = isOk,
            Ack0 = ack0,
            Ack1 = ack1,
            Ri = ri,
            Cqi = cqi,
            IsCqiOk = isCqiOk,
            Measurement = new(sinr, (short)MathF.Round(_channels.Delay / UnitOfTiming)),
            PowerDb = 10 * MathF.Log10(_channels.Power),
            NoiseDb = 10 * MathF.Log10(_channels.Noise),
        };
    }

    /// <summary>Gives back the soft buffers of a UE that is gone; those of one that falls silent are given back by and by.</summary>
    public void Forget(Rnti rnti) => _buffers.Forget(rnti);
}
