using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>What one antenna has of formats 2 to 2b: the sum over a slot's data for whatever its ten bits are, and the reference.</summary>
internal sealed class PucchFormat2Antenna(UplinkCell cell, PucchResources resources, PucchDespreader[] slots)
{
    public const int BitsPerSlot = PucchBlockCode.Length / 2;

    private const int Shifts = PucchDespreader.Shifts;
    private const uint SlotMask = (1 << BitsPerSlot) - 1;

    private readonly PucchLayout _layout = PucchLayout.Format2(cell.Prefix);
    private readonly Cf32[][] _sums = [new Cf32[1 << BitsPerSlot], new Cf32[1 << BitsPerSlot]];
    private readonly Cf32[] _references = new Cf32[2];
    private readonly PucchCode[] _codes = new PucchCode[2];

    /// <summary>Energy on the code in both slots, whatever was sent.</summary>
    public float Total { get; private set; }

    /// <summary>The most energy that the other cyclic shifts can have leaked onto this one.</summary>
    public float Leakage { get; private set; }

    public void Load(ResourceGrid grid, Tti tti, in PucchTransmission expected)
    {
        float total = 0, leakage = 0;
        for (int half = 0; half < 2; half++)
        {
            PucchCode code = _codes[half] = resources.Locate(expected.Format, expected.Resource, 2 * tti.Subframe + half);
            slots[half].Load(grid, tti, half, code.Prb);
            leakage += LeakageOf(slots[half], code);
            SumSymbols(slots[half], code.Shift, _sums[half]);
            for (int symbol = 0; symbol < cell.SymbolsPerSlot; symbol++) total += slots[half][symbol, code.Shift].Power / Shifts;
        }

        (Total, Leakage) = (total, leakage);
    }

    /// <summary>Takes a HARQ-ACK symbol for the second reference symbol of each slot, where there is one.</summary>
    public void Assume(Cf32 ack)
    {
        for (int half = 0; half < 2; half++)
        {
            Cf32 sum = slots[half][_layout.Reference[0], _codes[half].Shift];
            _references[half] = _layout.Reference.Length == 1 ? sum : sum + slots[half][_layout.Reference[1], _codes[half].Shift] * ack.Conjugate;
        }
    }

    /// <summary>Energy along a scrambled code word and the assumed HARQ-ACK, coherent within a slot.</summary>
    public float Energy(uint word) =>
        ((_sums[0][word & SlotMask] + _references[0]).Power + (_sums[1][word >> BitsPerSlot] + _references[1]).Power) / (Shifts * _layout.Symbols);

    /// <summary>What <see cref="PucchEstimate.AddSlope"/> asks for.</summary>
    public (float Quadrature, float Power) Slope(uint word, Cf32 ack)
    {
        float quadrature = 0, power = 0;
        for (int half = 0; half < 2; half++)
        {
            int shift = _codes[half].Shift;
            uint bits = word >> half * BitsPerSlot;
            Cf32 sum = _sums[half][bits & SlotMask] + _references[half], moment = default;
            for (int m = 0; m < _layout.Data.Length; m++)
                moment += slots[half].Moment(_layout.Data[m], shift) * PucchSymbols.Qpsk(bits >> 2 * m).Conjugate;
            for (int m = 0; m < _layout.Reference.Length; m++)
                moment += slots[half].Moment(_layout.Reference[m], shift) * (m == 1 ? ack.Conjugate : new(1, 0));
            quadrature += (moment * sum.Conjugate).Im;
            power += sum.Power;
        }

        return (quadrature, power);
    }

    private void SumSymbols(PucchDespreader slot, int shift, Cf32[] sums)
    {
        sums[0] = default;
        int known = 1;
        foreach (byte symbol in _layout.Data)
        {
            Cf32 received = slot[symbol, shift];
            for (uint pair = 3; pair != uint.MaxValue; pair--)
            {
                Cf32 value = received * PucchSymbols.Qpsk(pair).Conjugate;
                for (int i = 0; i < known; i++) sums[pair * known + i] = sums[i] + value;
            }

            known *= 4;
        }
    }

    private float LeakageOf(PucchDespreader slot, in PucchCode code)
    {
        float sum = 0;
        for (int shift = 0; shift < Shifts; shift++)
        {
            if (shift == code.Shift) continue;
            float power = 0;
            for (int symbol = 0; symbol < cell.SymbolsPerSlot; symbol++) power += slot[symbol, shift].Power / Shifts;
            sum += power * PucchLeakage.Share(shift - code.Shift, isSameCover: true);
        }

        return sum;
    }
}
