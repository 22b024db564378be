using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Formats 1, 1a and 1b: the most likely value by the energy that data and reference together have along the code, coherent within a
/// slot. The noise is what the codes hold that no UE uses.
/// </summary>
internal sealed class PucchFormat1Receiver(UplinkCell cell, PucchResources resources, PucchDespreader[] slots)
{
    private const int Shifts = PucchDespreader.Shifts;

    // TS 36.104 §8.3.1 allows 1 %; a scheduling request that nobody made costs a grant.
    private const double FalseAlarm = 1e-3;

    private const int MaxNoiseValues = 64;

    private static readonly Cf32 QuarterBack = new(0, -1);

    // By HARQ-ACK bits and the number of noise values.
    private static readonly float[][] Thresholds =
        [.. Enumerable.Range(0, 3).Select(bits => (float[])[.. Enumerable.Range(0, MaxNoiseValues + 1).Select(m => m == 0 ? 0 : PucchThreshold.OverNoise(FalseAlarm / (1 << bits), m))])];

    private readonly Cf32[] _data = new Cf32[2];
    private readonly Cf32[] _reference = new Cf32[2];
    private readonly PucchCode[] _codes = new PucchCode[2];

    public PucchResult Run(ResourceGrid grid, Tti tti, in PucchTransmission expected)
    {
        int elements = 0, noiseValues = 0, shifts = resources.ShiftsOf(expected.Format, expected.Resource);
        float noise = 0, leakage = 0;
        for (int half = 0; half < 2; half++)
        {
            var layout = PucchLayout.Format1(cell.Prefix, expected.IsShortened && half == 1);
            PucchCode code = _codes[half] = resources.Locate(expected.Format, expected.Resource, 2 * tti.Subframe + half);
            slots[half].Load(grid, tti, half, code.Prb);
            Cf32 data = Despread(slots[half], layout.Data, PucchCovers.Data(cell.Prefix, code.Cover, layout.Data.Length), code.Shift);
            _data[half] = code.IsTurned ? data * QuarterBack : data;
            _reference[half] = Despread(slots[half], layout.Reference, PucchCovers.Reference(cell.Prefix, code.Cover), code.Shift);
            leakage += Leakage(slots[half], layout, code, shifts);
            elements += Shifts * layout.Symbols;
            noise += Noise(slots[half], layout, shifts, ref noiseValues);
        }

        noise /= noiseValues;
        int ackBits = expected.Format.AckBits;
        float energy = Decide(expected, ackBits, out uint ack);
        bool isDetected = energy > Thresholds[ackBits][noiseValues] * noise && energy > leakage;
        return PucchEstimate.Of(isDetected, energy, noise, elements) with { Ack = ack, TimingOffset = isDetected ? Timing(expected, ack) : 0 };
    }

    // What no UE uses: the fourth orthogonal sequence, and in the mixed resource block the shifts on either side of formats 1 to 1b.
    private float Noise(PucchDespreader slot, PucchLayout layout, int shifts, ref int values)
    {
        float noise = 0;
        for (int shift = 0; shift < shifts && layout.Data.Length == 4; shift++, values++)
            noise += Despread(slot, layout.Data, PucchCovers.Unused, shift).Power / (4 * Shifts);
        for (int symbol = 0; symbol < cell.SymbolsPerSlot - 1 && shifts < Shifts; symbol++, values += 2)
            noise += (slot[symbol, shifts].Power + slot[symbol, Shifts - 1].Power) / Shifts;
        return noise;
    }

    private float Decide(in PucchTransmission expected, int ackBits, out uint ack)
    {
        Cf32[] points = PucchSymbols.Ack(ackBits);
        float best = -1;
        ack = 0;
        for (int value = 0; value < points.Length; value++)
        {
            float energy = 0;
            for (int half = 0; half < 2; half++)
            {
                int symbols = PucchLayout.Format1(cell.Prefix, expected.IsShortened && half == 1).Symbols;
                energy += (_data[half] * points[value].Conjugate + _reference[half]).Power / (Shifts * symbols);
            }

            if (energy <= best) continue;
            best = energy;
            ack = (uint)value;
        }

        return best;
    }

    // The most that the other codes of the resource block can have leaked onto this one.
    private float Leakage(PucchDespreader slot, PucchLayout layout, in PucchCode code, int shifts)
    {
        float sum = 0;
        for (int cover = 0; cover < PucchCovers.Count(cell.Prefix); cover++)
        {
            Cf32[] data = PucchCovers.Data(cell.Prefix, cover, layout.Data.Length), reference = PucchCovers.Reference(cell.Prefix, cover);
            for (int shift = 0; shift < shifts; shift++)
            {
                if (shift == code.Shift && cover == code.Cover) continue;
                float power = Despread(slot, layout.Data, data, shift).Power / (Shifts * data.Length)
                    + Despread(slot, layout.Reference, reference, shift).Power / (Shifts * reference.Length);
                sum += power * PucchLeakage.Share(shift - code.Shift, cover == code.Cover);
            }
        }

        return sum;
    }

    private int Timing(in PucchTransmission expected, uint ack)
    {
        float quadrature = 0, power = 0;
        for (int half = 0; half < 2; half++)
        {
            var layout = PucchLayout.Format1(cell.Prefix, expected.IsShortened && half == 1);
            PucchCode code = _codes[half];
            Cf32 factor = PucchSymbols.Ack(expected.Format.AckBits)[ack].Conjugate;
            if (code.IsTurned) factor *= QuarterBack;
            Cf32 sum = _data[half] * PucchSymbols.Ack(expected.Format.AckBits)[ack].Conjugate + _reference[half];
            Cf32 moment = Moment(slots[half], layout.Data, PucchCovers.Data(cell.Prefix, code.Cover, layout.Data.Length), code.Shift) * factor
                + Moment(slots[half], layout.Reference, PucchCovers.Reference(cell.Prefix, code.Cover), code.Shift);
            quadrature += (moment * sum.Conjugate).Im;
            power += sum.Power;
        }

        return PucchEstimate.Timing(quadrature, power);
    }

    private static Cf32 Despread(PucchDespreader slot, byte[] symbols, Cf32[] cover, int shift)
    {
        Cf32 sum = default;
        for (int m = 0; m < symbols.Length; m++) sum += slot[symbols[m], shift] * cover[m].Conjugate;
        return sum;
    }

    private static Cf32 Moment(PucchDespreader slot, byte[] symbols, Cf32[] cover, int shift)
    {
        Cf32 sum = default;
        for (int m = 0; m < symbols.Length; m++) sum += slot.Moment(symbols[m], shift) * cover[m].Conjugate;
        return sum;
    }
}
