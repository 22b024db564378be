using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Preamble format 0 in samples, TS 36.211 §5.7.1 and §5.7.3.</summary>
internal static class PrachFormat0
{
    /// <summary>Resource blocks of a preamble.</summary>
    public const int Prbs = 6;

    /// <summary>Subcarriers of 1.25 kHz in one of 15 kHz.</summary>
    public const int BinsPerSubcarrier = 12;

    // φ, and half a subcarrier of 15 kHz.
    private const int FirstOffset = 7 + BinsPerSubcarrier / 2;

    private const int MiddleBin = PrachPreambles.Length / 2;

    /// <summary>T_CP in samples.</summary>
    public static int PrefixLength(in OfdmNumbers numbers) => 3168 * numbers.FftSize / 2048;

    /// <summary>T_SEQ in samples.</summary>
    public static int SequenceLength(in OfdmNumbers numbers) => BinsPerSubcarrier * numbers.FftSize;

    /// <summary>The bin of the sequence's transform, counted from the carrier's centre, that holds the first of the 839 subcarriers.</summary>
    public static int FirstBin(in PrachSettings settings) =>
        BinsPerSubcarrier * (12 * settings.FrequencyOffset - 6 * settings.UplinkPrbCount) + FirstOffset;

    /// <summary>The subcarrier of 15 kHz, counted from the carrier's centre, on which the middle one of the 839 lies.</summary>
    public static int MiddleSubcarrier(in PrachSettings settings) => (FirstBin(settings) + MiddleBin) / BinsPerSubcarrier;

    public static void Validate(in PrachSettings settings, in OfdmNumbers numbers)
    {
        if (PrachOccasion.Format(settings.ConfigIndex) != 0)
            throw new NotSupportedException($"PRACH configuration index {settings.ConfigIndex}: only preamble format 0 is implemented");
        if (settings.FrequencyOffset > settings.UplinkPrbCount - Prbs)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.FrequencyOffset, $"prach-FreqOffset is at most {settings.UplinkPrbCount - Prbs} here");
        if (numbers.FftSize % 128 != 0 || numbers.FftSize < 12 * settings.UplinkPrbCount)
            throw new ArgumentOutOfRangeException(nameof(numbers), numbers.FftSize, "a multiple of 128 that holds the carrier");
    }
}
