using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// Receives what is due in one uplink subframe and reports it: preambles. PUCCH and PUSCH are not implemented yet: they count as not heard.
/// </summary>
internal sealed class UplinkReceiver
{
    private const int LastFormat0Index = 15;
    private const int Preambles = 64;

    private static readonly UplinkMeasurement Silence = new(SinrDb: -20, TimingOffset: 0);

    private readonly PrachDetector _prach;
    private readonly int _prachConfigIndex;
    private readonly PrachDetection[] _preambles = new PrachDetection[Preambles];

    /// <exception cref="NotSupportedException">A preamble format other than 0.</exception>
    public UplinkReceiver(EnbPhyConfig config)
    {
        _prachConfigIndex = config.Prach.ConfigIndex;
        if (_prachConfigIndex > LastFormat0Index)
            throw new NotSupportedException($"preamble format {PrachOccasion.Format(_prachConfigIndex)} of PRACH configuration index {_prachConfigIndex} is not implemented, only format 0 of 0 to {LastFormat0Index}");
        _prach = new(config.Prach, config.Numbers);
    }

    /// <param name="tti">The uplink subframe.</param>
    /// <param name="samples">Its samples; empty when there was no reception.</param>
    /// <param name="request">What is due; null for nothing but preambles.</param>
    /// <param name="enb">Hears of it.</param>
    public void Run(Tti tti, ReadOnlySpan<Cf32> samples, UlConfigRequest? request, IEnbPhyNotifier enb)
    {
        if (!samples.IsEmpty && PrachOccasion.IsOccasion(_prachConfigIndex, tti)) DetectPreambles(tti, samples, enb);
        if (request is not null) ReportSilence(tti, request, enb);
    }

    private void DetectPreambles(Tti tti, ReadOnlySpan<Cf32> samples, IEnbPhyNotifier enb)
    {
        int count = _prach.Detect(samples, _preambles);
        foreach (ref readonly PrachDetection found in _preambles.AsSpan(0, count)) enb.OnRach(new(tti, found.Preamble, found.TimingAdvance));
    }

    private static void ReportSilence(Tti tti, UlConfigRequest request, IEnbPhyNotifier enb)
    {
        foreach (ref readonly UciPdu uci in request.Uci.Span)
        {
            if (uci.AckBits > 0) enb.OnHarq(new(tti, uci.Rnti, HarqFeedback.Dtx, HarqFeedback.Dtx));
        }

        foreach (ref readonly UlschPdu pusch in request.Ulsch.Span)
        {
            if (pusch.Uci.AckBits > 0) enb.OnHarq(new(tti, pusch.Rnti, HarqFeedback.Dtx, HarqFeedback.Dtx));
            enb.OnPusch(new(tti, pusch.Rnti, false, Silence), []);
        }
    }
}
