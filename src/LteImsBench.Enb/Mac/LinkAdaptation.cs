using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>Chooses MCS and aggregation level of one UE from what it reports and what its transmissions measured.</summary>
internal sealed class LinkAdaptation(int maxDownlinkMcs, int maxUplinkMcs)
{
    // Before the first report: QPSK, and PDCCHs that carry far.
    private const int InitialCqi = 4;
    private const float SinrSmoothing = 0.2f;

    // Highest I_MCS whose efficiency does not exceed that of the CQI (TS 36.213 tables 7.2.3-1 and 7.1.7.1-1).
    private static ReadOnlySpan<byte> McsOfCqi => [0, 0, 0, 2, 4, 6, 8, 11, 13, 15, 18, 20, 22, 24, 26, 28];

    private int _cqi = InitialCqi;
    private float? _uplinkSinrDb;

    public int DownlinkMcs => Math.Min(McsOfCqi[_cqi], maxDownlinkMcs);

    /// <summary>PDCCH aggregation level for the reported quality.</summary>
    public int PdcchLevel => _cqi switch { >= 10 => 1, >= 7 => 2, >= 4 => 4, _ => 8 };

    /// <summary>About one MCS step a decibel from QPSK's threshold in AWGN, with a margin of 2 dB.</summary>
    public int UplinkMcs => _uplinkSinrDb is { } sinr ? Math.Clamp((int)(sinr + 4), 0, maxUplinkMcs) : Math.Min(4, maxUplinkMcs);

    public void OnCqi(int cqi)
    {
        if (cqi is > 0 and <= 15) _cqi = cqi;
    }

    public void OnUplinkSinr(float sinrDb) => _uplinkSinrDb = _uplinkSinrDb is { } old ? old + SinrSmoothing * (sinrDb - old) : sinrDb;

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

    // TS 36.211 §5.3.3: the transform precoder knows 2^a 3^b 5^c blocks.
    private static bool IsDftSize(int prbs)
    {
        while (prbs % 2 == 0) prbs /= 2;
        while (prbs % 3 == 0) prbs /= 3;
        while (prbs % 5 == 0) prbs /= 5;
        return prbs == 1;
    }
}
