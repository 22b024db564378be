using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Enb;

/// <summary>Receives what is due in one uplink subframe and reports it: preambles, then PUCCHs, then PUSCHs.</summary>
internal sealed class UplinkReceiver
{
    // Below this SINR a report in a PUSCH with a wrong CRC is noise.
    private const float LeastReportSinrDb = 3;

    // What PUSCHs leak into the PRACH of their subframe may look like preambles up to about this level. The reach beside a PUSCH is less for it.
    private const float LeastPreambleSnrDb = -12.5f;

    private static readonly UplinkMeasurement Silence = new(SinrDb: -20, TimingOffset: 0);

    private readonly ScFdmaDemodulator _demodulator;
    private readonly ResourceGrid[] _grids;
    private readonly PucchReader _pucch;
    private readonly PuschReceiver _pusch;
    private readonly PrachDetector _prach;
    private readonly int _prachConfigIndex;
    private readonly PrachDetection[] _preambles = new PrachDetection[PrachPreambles.Count];
    private readonly byte[] _block = new byte[TransportBlockSizes.MaxOctets];

    /// <exception cref="NotSupportedException">A preamble format other than 0.</exception>
    public UplinkReceiver(EnbPhyConfig config)
    {
        _prachConfigIndex = config.Prach.ConfigIndex;
        _demodulator = new(config.Numbers);
        _grids = new ResourceGrid[config.Antennas];
        for (int i = 0; i < _grids.Length; i++) _grids[i] = new(2 * config.Numbers.SymbolsPerSlot, config.Uplink.PrbCount * CellShape.SubcarriersPerPrb);
        (_pucch, _pusch, _prach) = (new(config.Uplink), new(config.Uplink, config.Antennas), new(config.Prach, config.Numbers, config.Antennas));
    }

    /// <summary>Whether there is more to do than to report silence.</summary>
    public bool HasWork(Tti tti, UlConfigRequest? request) =>
        request is { Uci.Count: > 0 } or { Ulsch.Count: > 0 } || PrachOccasion.IsOccasion(_prachConfigIndex, tti);

    /// <param name="tti">The uplink subframe.</param>
    /// <param name="samples">Its samples, those of one antenna after those of another; empty when there was no reception.</param>
    /// <param name="request">What is due; null for nothing but preambles.</param>
    /// <param name="reports">Hears of it.</param>
    public void Run(Tti tti, ReadOnlySpan<Cf32> samples, UlConfigRequest? request, IUplinkReports reports)
    {
        if (samples.IsEmpty)
        {
            if (request is not null) ReportSilence(tti, request, reports);
            return;
        }

        if (PrachOccasion.IsOccasion(_prachConfigIndex, tti)) DetectPreambles(tti, samples, request, reports);
        if (request is null || request.Uci.Count + request.Ulsch.Count == 0) return;
        int length = samples.Length / _grids.Length;
        for (int i = 0; i < _grids.Length; i++) _demodulator.Run(samples.Slice(i * length, length), _grids[i]);
        foreach (ref readonly UciPdu uci in request.Uci.Span)
        {
            // What a UE would send on PUCCH goes on its PUSCH when it has one (TS 36.213 §10.1).
            if (!HasPusch(request, uci.Rnti)) _pucch.Run(_grids, tti, uci, reports);
        }

        foreach (ref readonly UlschPdu pusch in request.Ulsch.Span) ReceivePusch(tti, pusch, reports);
    }

    private static bool HasPusch(UlConfigRequest request, Rnti rnti)
    {
        foreach (ref readonly UlschPdu pusch in request.Ulsch.Span)
        {
            if (pusch.Rnti == rnti) return true;
        }

        return false;
    }

    private void DetectPreambles(Tti tti, ReadOnlySpan<Cf32> samples, UlConfigRequest? request, IUplinkReports reports)
    {
        float least = request is { Ulsch.Count: > 0 } ? LeastPreambleSnrDb : float.NegativeInfinity;
        int count = _prach.Detect(samples, _preambles);
        foreach (ref readonly PrachDetection found in _preambles.AsSpan(0, count))
        {
            if (found.SnrDb >= least) reports.OnRach(new(tti, found.Preamble, found.TimingAdvance));
        }
    }

    private void ReceivePusch(Tti tti, in UlschPdu pusch, IUplinkReports reports)
    {
        PuschResult result = _pusch.Run(_grids, tti, pusch, _block);
        if (pusch.Uci.AckBits > 0) reports.OnHarq(new(tti, pusch.Rnti, result.Ack0, pusch.Uci.AckBits == 2 ? result.Ack1 : HarqFeedback.Dtx));
        bool isCqiOk = result.IsCqiOk && (result.IsOk || result.Measurement.SinrDb > LeastReportSinrDb);
        if (pusch.Uci.CqiBits > 0 && isCqiOk) reports.OnCqi(new(tti, pusch.Rnti, result.Cqi, pusch.Uci.CqiBits));
        reports.OnPusch(new(tti, pusch.Rnti, result.IsOk, result.Measurement), result.IsOk ? _block.AsSpan(0, pusch.Size) : []);
    }

    private static void ReportSilence(Tti tti, UlConfigRequest request, IUplinkReports reports)
    {
        foreach (ref readonly UciPdu uci in request.Uci.Span)
        {
            if (uci.AckBits > 0 && !HasPusch(request, uci.Rnti)) reports.OnHarq(new(tti, uci.Rnti, HarqFeedback.Dtx, HarqFeedback.Dtx));
        }

        foreach (ref readonly UlschPdu pusch in request.Ulsch.Span)
        {
            if (pusch.Uci.AckBits > 0) reports.OnHarq(new(tti, pusch.Rnti, HarqFeedback.Dtx, HarqFeedback.Dtx));
            reports.OnPusch(new(tti, pusch.Rnti, false, Silence), []);
        }
    }
}
