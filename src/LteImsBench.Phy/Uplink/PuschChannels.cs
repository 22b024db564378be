using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// The channels of a PUSCH to each receive antenna, and what they say of it together. Holds its work space: one thread at a time, nothing
/// allocated.
/// </summary>
internal sealed class PuschChannels
{
    private readonly PuschDmrs _dmrs;
    private readonly CyclicPrefix _prefix;
    private readonly PuschChannelEstimator[] _all;
    private readonly PuschChannelEstimator[] _heard;
    private readonly int[] _antennas;
    private readonly Cf32[] _firstReference = new Cf32[CellShape.MostSubcarriers];
    private readonly Cf32[] _secondReference = new Cf32[CellShape.MostSubcarriers];

    /// <param name="cell">The cell.</param>
    /// <param name="antennas">Receive antennas.</param>
    public PuschChannels(UplinkCell cell, int antennas)
    {
        (_dmrs, _prefix, _heard, _antennas) = (new(cell), cell.Prefix, new PuschChannelEstimator[antennas], new int[antennas]);
        _all = [.. Enumerable.Range(0, antennas).Select(_ => new PuschChannelEstimator())];
    }

    /// <summary>Antennas that gave anything but zeros.</summary>
    public int Count { get; private set; }

    /// <summary>Mean power of a resource element, and of noise and interference, over these antennas.</summary>
    public float Power { get; private set; }

    /// <inheritdoc cref="Power"/>
    public float Noise { get; private set; }

    /// <summary>Signal to noise and interference of all antennas together.</summary>
    public float Sinr { get; private set; }

    /// <summary>Delay in units of Ts, weighted by the antennas' SINRs; positive is late.</summary>
    public float Delay { get; private set; }

    /// <summary>The channel to one of <see cref="Count"/> antennas.</summary>
    public PuschChannelEstimator this[int index] => _heard[index];

    /// <summary>Which of the antennas that is.</summary>
    public int AntennaOf(int index) => _antennas[index];

    /// <summary>Estimates; false when there is nothing at all.</summary>
    public bool Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in UlschPdu pusch)
    {
        int first = pusch.FirstPrb * CellShape.SubcarriersPerPrb, count = pusch.PrbCount * CellShape.SubcarriersPerPrb;
        int early = PuschDmrs.SymbolOf(_prefix), late = early + antennas[0].Symbols / 2;
        Span<Cf32> earlyReference = _firstReference.AsSpan(0, count), lateReference = _secondReference.AsSpan(0, count);
        _dmrs.Write(tti, 0, pusch.CyclicShift, earlyReference);
        _dmrs.Write(tti, 1, pusch.CyclicShift, lateReference);
        (Count, Power, Noise, Sinr, Delay) = (0, 0, 0, 0, 0);
        for (int antenna = 0; antenna < antennas.Length; antenna++)
        {
            PuschChannelEstimator channel = _all[antenna];
            ResourceGrid grid = antennas[antenna];
            if (!channel.Run(grid.Symbol(early).Slice(first, count), grid.Symbol(late).Slice(first, count), earlyReference, lateReference)) continue;
            (_heard[Count], _antennas[Count]) = (channel, antenna);
            Count++;
            float sinr = channel.Power / channel.Noise;
            (Power, Noise, Sinr, Delay) = (Power + channel.Power, Noise + channel.Noise, Sinr + sinr, Delay + sinr * channel.Delay);
        }

        if (Count == 0) return false;
        (Power, Noise, Delay) = (Power / Count, Noise / Count, Delay / Sinr);
        return true;
    }
}
