using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>What one antenna has of formats 1 to 1b: data and reference along the code in each slot, and the noise.</summary>
internal sealed class PucchFormat1Antenna(UplinkCell cell, PucchResources resources, PucchDespreader[] slots)
{
    private const int Shifts = PucchDespreader.Shifts;

    private static readonly Cf32 QuarterBack = new(0, -1);

    private readonly Cf32[] _data = new Cf32[2];
    private readonly Cf32[] _reference = new Cf32[2];
    private readonly PucchCode[] _codes = new PucchCode[2];
    private readonly PucchLayout[] _layouts = new PucchLayout[2];

    /// <summary>Noise power of a resource element; 0 only where nothing at all was received.</summary>
    public float Noise { get; private set; }

    /// <summary>Complex values that the noise is the mean of.</summary>
    public int NoiseValues { get; private set; }

    /// <summary>The most energy that the other codes of the resource block can have leaked onto this one.</summary>
    public float Leakage { get; private set; }

    /// <summary>Resource elements that the energy is gathered from.</summary>
    public int Elements { get; private set; }

    /// <summary>The values that <see cref="NoiseValues"/> has in a cell.</summary>
    public static int[] NoiseCounts(UplinkCell cell)
    {
        int mixed = cell.Pucch.CyclicShiftsAn, beside = 4 * (cell.SymbolsPerSlot - 1);
        return mixed == 0 ? [2 * Shifts, Shifts] : [2 * Shifts, Shifts, 2 * mixed + beside, mixed + beside];
    }

    public void Load(ResourceGrid grid, Tti tti, in PucchTransmission expected)
    {
        int noiseValues = 0, elements = 0, shifts = resources.ShiftsOf(expected.Format, expected.Resource);
        float noise = 0, leakage = 0, all = 0;
        for (int half = 0; half < 2; half++)
        {
            PucchLayout layout = _layouts[half] = PucchLayout.Format1(cell.Prefix, expected.IsShortened && half == 1);
            PucchCode code = _codes[half] = resources.Locate(expected.Format, expected.Resource, 2 * tti.Subframe + half);
            slots[half].Load(grid, tti, half, code.Prb);
            Cf32 data = Despread(slots[half], layout.Data, PucchCovers.Data(cell.Prefix, code.Cover, layout.Data.Length), code.Shift);
            _data[half] = code.IsTurned ? data * QuarterBack : data;
            _reference[half] = Despread(slots[half], layout.Reference, PucchCovers.Reference(cell.Prefix, code.Cover), code.Shift);
            all += (data.Power + _reference[half].Power) / Shifts;
            leakage += LeakageOf(slots[half], layout, code, shifts);
            elements += Shifts * layout.Symbols;
            noise += NoiseOf(slots[half], layout, shifts, ref noiseValues);
        }

        (Noise, NoiseValues, Leakage, Elements) = (MathF.Max(noise / noiseValues, PucchEstimate.SmallestNoise * all), noiseValues, leakage, elements);
    }

    /// <summary>Energy along the code in both slots for a data symbol, coherent within a slot.</summary>
    public float Energy(Cf32 point)
    {
        float energy = 0;
        for (int half = 0; half < 2; half++)
            energy += Sum(half, point).Power / (Shifts * _layouts[half].Symbols);
        return energy;
    }

    /// <summary>What <see cref="PucchEstimate.Timing"/> asks for: the quadrature of the moment to the sum over the subcarriers, and the sum's power.</summary>
    public (float Quadrature, float Power) Slope(Cf32 point)
    {
        float quadrature = 0, power = 0;
        for (int half = 0; half < 2; half++)
        {
            (PucchCode code, PucchLayout layout) = (_codes[half], _layouts[half]);
            Cf32 factor = point.Conjugate;
            if (code.IsTurned) factor *= QuarterBack;
            Cf32 sum = Sum(half, point);
            Cf32 moment = Moment(slots[half], layout.Data, PucchCovers.Data(cell.Prefix, code.Cover, layout.Data.Length), code.Shift) * factor
                + Moment(slots[half], layout.Reference, PucchCovers.Reference(cell.Prefix, code.Cover), code.Shift);
            quadrature += (moment * sum.Conjugate).Im;
            power += sum.Power;
        }

        return (quadrature, power);
    }

    private Cf32 Sum(int half, Cf32 point) => _data[half] * point.Conjugate + _reference[half];

    // What no UE uses: the fourth orthogonal sequence, and in the mixed resource block the shifts on either side of formats 1 to 1b.
    private float NoiseOf(PucchDespreader slot, PucchLayout layout, int shifts, ref int values)
    {
        float noise = 0;
        for (int shift = 0; shift < shifts && layout.Data.Length == 4; shift++, values++)
            noise += Despread(slot, layout.Data, PucchCovers.Unused, shift).Power / (4 * Shifts);
        for (int symbol = 0; symbol < cell.SymbolsPerSlot - 1 && shifts < Shifts; symbol++, values += 2)
            noise += (slot[symbol, shifts].Power + slot[symbol, Shifts - 1].Power) / Shifts;
        return noise;
    }

    private float LeakageOf(PucchDespreader slot, PucchLayout layout, in PucchCode code, int shifts)
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
