using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Ue;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Ue;

/// <summary>The network's receivers at the antenna of a UE: keeps the samples of every uplink subframe of the cell's own time.</summary>
internal sealed class UplinkEar
{
    private readonly Dictionary<long, Cf32[]> _subframes = [];
    private readonly OfdmNumbers _numbers;
    private readonly ScFdmaDemodulator _demodulator;
    private readonly ResourceGrid _grid;
    private readonly PucchReceiver _pucch;
    private readonly PuschReceiver _pusch;
    private readonly PrachDetector _prach;
    private readonly double _offsetHz;

    public UplinkEar(in CellShape cell, OfdmNumbers numbers, double offsetHz, in UeCommonConfig common)
    {
        _numbers = numbers;
        _offsetHz = offsetHz;
        var uplink = new UplinkCell(cell.Pci, cell.PrbCount, cell.Prefix, common.Pusch, common.Pucch);
        _demodulator = new(numbers);
        _grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
        (_pucch, _pusch) = (new(uplink), new(uplink));
        _prach = new(
            new(common.PrachConfigIndex, common.PrachRootSequence, common.ZeroCorrelationZone, common.PrachHighSpeed, common.PrachFrequencyOffset, common.UplinkPrbCount), numbers);
    }

    /// <summary>Takes what was sent during subframe <paramref name="tti"/>; what the UE's carrier is off by, the network's mixer takes away.</summary>
    public void Hear(Tti tti, long firstSample, ReadOnlySpan<Cf32> samples)
    {
        var heard = new Cf32[samples.Length];
        double step = -_offsetHz / _numbers.SampleRate;
        ComplexRows.Rotate(samples, step * firstSample % 1, step, heard);
        var random = new Random((int)tti.Count);
        for (int n = 0; n < heard.Length; n++) heard[n] += new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f) * 0.02f;
        _subframes[tti.Count] = heard;
    }

    public PucchResult Pucch(Tti tti, PucchFormat format, Rnti rnti, int resource, int cqiBits = 0)
    {
        _demodulator.Run(_subframes[tti.Count], _grid);
        return _pucch.Run([_grid], tti, format, rnti, resource, cqiBits);
    }

    public PuschResult Pusch(Tti tti, in UlschPdu pusch, out byte[] block)
    {
        _demodulator.Run(_subframes[tti.Count], _grid);
        block = new byte[TransportBlockSizes.MaxOctets];
        PuschResult result = _pusch.Run([_grid], tti, pusch, block);
        block = block[..pusch.Size];
        return result;
    }

    public PrachDetection[] Prach(Tti tti)
    {
        var found = new PrachDetection[64];
        int count = _prach.Detect(_subframes[tti.Count], found);
        return found[..count];
    }

    /// <summary>Mean power of a subframe.</summary>
    public double Power(Tti tti) => ComplexVector.Energy(_subframes[tti.Count]) / _numbers.SamplesPerSubframe;
}
