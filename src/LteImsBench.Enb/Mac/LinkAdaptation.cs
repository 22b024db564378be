using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// Chooses MCS and aggregation level of one UE from what it reports and what its transmissions measured, corrected by how often first
/// transmissions fail.
/// </summary>
internal sealed class LinkAdaptation(int maxDownlinkMcs, int maxUplinkMcs)
{
    // Before the first report: QPSK, and PDCCHs that carry far.
    private const int InitialCqi = 4;
    private const int InitialUplinkMcs = 4;
    private const float SinrSmoothing = 0.2f;

    // Below this a PUSCH was most likely not sent at all: its grant was missed, which says nothing of the PUSCH. Unless it goes on.
    private const float SilentSinrDb = -4;
    private const int MaxSilent = 4;

    // Highest I_MCS whose efficiency does not exceed that of the CQI (TS 36.213 tables 7.2.3-1 and 7.1.7.1-1).
    private static readonly byte[] McsOfCqi = [0, 0, 0, 2, 4, 6, 8, 11, 13, 15, 18, 20, 22, 24, 26, 28];

    private readonly OuterLoop _downlink = new();
    private readonly OuterLoop _uplink = new();
    private readonly PdcchLoop _pdcch = new();
    private int _cqi = InitialCqi;
    private float? _uplinkSinrDb;
    private int _silent;

    public int DownlinkMcs => Math.Clamp(McsOfCqi[_cqi] + _downlink.Offset, 0, maxDownlinkMcs);

    /// <summary>PDCCH aggregation level for the reported quality.</summary>
    public int PdcchLevel => Math.Min(8, (_cqi switch { >= 10 => 1, >= 7 => 2, >= 4 => 4, _ => 8 }) << _pdcch.Steps);

    /// <summary>About one MCS step a decibel from QPSK's threshold in AWGN, with a margin of 2 dB.</summary>
    public int UplinkMcs
    {
        get
        {
            int start = _uplinkSinrDb is { } sinr ? (int)MathF.Floor(sinr + 4) : InitialUplinkMcs;
            return Math.Clamp(start + _uplink.Offset, 0, maxUplinkMcs);
        }
    }

    /// <summary>Whether a PUSCH was most likely not sent.</summary>
    public static bool IsSilent(in CrcIndication pusch) => IsSilent(pusch.Measurement.SinrDb, pusch.IsOk);

    public void OnCqi(int cqi)
    {
        if (cqi is > 0 and <= 15) _cqi = cqi;
    }

    /// <summary>Feedback of a block; only that of a first transmission judges the MCS.</summary>
    public void OnDownlinkFeedback(HarqFeedback feedback, bool isFirst)
    {
        _pdcch.On(wasHeard: feedback != HarqFeedback.Dtx);
        if (isFirst && feedback != HarqFeedback.Dtx) _downlink.On(feedback == HarqFeedback.Ack);
    }

    /// <summary>A PUSCH was judged; only a first transmission judges the MCS.</summary>
    public void OnPusch(float sinrDb, bool isOk, bool isFirst)
    {
        bool isSilent = IsSilent(sinrDb, isOk);
        _pdcch.On(wasHeard: !isSilent);
        _silent = isSilent ? _silent + 1 : 0;
        if (isSilent && _silent <= MaxSilent) return;
        if (isFirst) _uplink.On(isOk);
        if (float.IsFinite(sinrDb)) _uplinkSinrDb = _uplinkSinrDb is { } old ? old + SinrSmoothing * (sinrDb - old) : sinrDb;
    }

    /// <summary>
    /// The fewest blocks, at most <paramref name="available"/>, that carry <paramref name="octets"/> at this I_TBS without exceeding
    /// <paramref name="maxBits"/>.
    /// </summary>
    public static (int PrbCount, int SizeOctets) Fit(int tbsIndex, int octets, int available, int maxBits, bool uplink)
    {
        int best = 0;
        for (int prbs = 1; prbs <= available; prbs++)
        {
            if (uplink && !IsDftSize(prbs)) continue;
            int bits = TransportBlockSizes.Bits(tbsIndex, prbs);
            if (bits > maxBits) break;
            best = prbs;
            if (bits / 8 >= octets) break;
        }

        return best == 0 ? default : (best, TransportBlockSizes.Bits(tbsIndex, best) / 8);
    }

    private static bool IsSilent(float sinrDb, bool isOk) => !isOk && !(sinrDb > SilentSinrDb);

    // TS 36.211 §5.3.3: the transform precoder knows 2^a 3^b 5^c blocks.
    private static bool IsDftSize(int prbs)
    {
        while (prbs % 2 == 0) prbs /= 2;
        while (prbs % 3 == 0) prbs /= 3;
        while (prbs % 5 == 0) prbs /= 5;
        return prbs == 1;
    }
}
