using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// Receives one uplink subframe and reports it. Reception of samples is not implemented yet: whatever is expected counts as not heard.
/// </summary>
internal sealed class UplinkReceiver(EnbPhyConfig config)
{
    private static readonly UplinkMeasurement Silence = new(SinrDb: -20, TimingOffset: 0);

    public EnbPhyConfig Config => config;

    public void Run(Tti tti, ReadOnlySpan<Cf32> samples, UlConfigRequest? request, IEnbPhyNotifier enb)
    {
        if (request is null) return;
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
