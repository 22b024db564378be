using LteImsBench.Core.Time;

namespace LteImsBench.Phy.Uplink;

/// <summary>Which subcarriers of the last symbol a sounding reference signal occupies: every second from the first. TS 36.211 §5.5.3.2.</summary>
internal readonly record struct SrsMapping(int FirstSubcarrier, int Length)
{
    // Tables 5.5.3.2-1 to 5.5.3.2-4: m_SRS,b by uplink bandwidth, b and C_SRS. N_b is the ratio of neighbouring rows.
    private static readonly byte[][][] Blocks =
    [
        [
            [36, 32, 24, 20, 16, 12, 8, 4],
            [12, 16, 4, 4, 4, 4, 4, 4],
            [4, 8, 4, 4, 4, 4, 4, 4],
            [4, 4, 4, 4, 4, 4, 4, 4],
        ],
        [
            [48, 48, 40, 36, 32, 24, 20, 16],
            [24, 16, 20, 12, 16, 4, 4, 4],
            [12, 8, 4, 4, 8, 4, 4, 4],
            [4, 4, 4, 4, 4, 4, 4, 4],
        ],
        [
            [72, 64, 60, 48, 48, 40, 36, 32],
            [24, 32, 20, 24, 16, 20, 12, 16],
            [12, 16, 4, 12, 8, 4, 4, 8],
            [4, 4, 4, 4, 4, 4, 4, 4],
        ],
        [
            [96, 96, 80, 72, 64, 60, 48, 48],
            [48, 32, 40, 24, 32, 20, 24, 16],
            [24, 16, 20, 12, 16, 4, 12, 8],
            [4, 4, 4, 4, 4, 4, 4, 4],
        ],
    ];

    /// <summary>The mapping in a subframe.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range, or the signal outside the carrier.</exception>
    public static SrsMapping Of(UplinkCell cell, SrsCommon common, in SrsDedicated ue, Tti tti)
    {
        if (common.BandwidthConfig > 7) throw new ArgumentOutOfRangeException(nameof(common), common.BandwidthConfig, "srs-BandwidthConfig is 0 to 7");
        if (ue.Bandwidth > 3 || ue.Comb > 1 || ue.CyclicShift > 7 || SrsSchedule.Period(ue.ConfigIndex) == 0)
            throw new ArgumentOutOfRangeException(nameof(ue), ue, "B_SRS is 0 to 3, k_TC 0 or 1, n_SRS^cs 0 to 7, I_SRS 0 to 636");
        byte[][] table = Blocks[cell.PrbCount switch { <= 40 => 0, <= 60 => 1, <= 80 => 2, _ => 3 }];
        int whole = table[0][common.BandwidthConfig];
        if (whole > cell.PrbCount) throw new ArgumentOutOfRangeException(nameof(common), common.BandwidthConfig, "sounds more than the carrier");
        int first = (cell.PrbCount / 2 - whole / 2) * UplinkCell.SubcarriersPerPrb + ue.Comb;
        int count = (int)((10 * tti.Sfn + tti.Subframe) / SrsSchedule.Period(ue.ConfigIndex));
        int product = 1;
        for (int b = 1; b <= ue.Bandwidth; b++)
        {
            int blocks = table[b][common.BandwidthConfig], parts = table[b - 1][common.BandwidthConfig] / blocks;
            int position = 4 * ue.FrequencyPosition / blocks;
            if (b > ue.HoppingBandwidth)
            {
                position += Hop(count, parts, product);
                product *= parts;
            }

            first += blocks * UplinkCell.SubcarriersPerPrb * (position % parts);
        }

        return new(first, table[ue.Bandwidth][common.BandwidthConfig] * UplinkCell.SubcarriersPerPrb / 2);
    }

    // F_b(n_SRS); the product is that of N_b' over the levels that hop below b.
    private static int Hop(int count, int parts, int product) => parts % 2 == 0
        ? parts / 2 * (count % (product * parts) / product) + count % (product * parts) / (2 * product)
        : parts / 2 * (count / product);
}
