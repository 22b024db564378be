using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Formats 2, 2a and 2b: maximum likelihood over all code words and HARQ-ACK values with an unknown channel in each slot, which is the
/// largest energy along data and reference together. What the code word does not explain is noise.
/// </summary>
internal sealed class PucchFormat2Receiver(UplinkCell cell, PucchResources resources, PucchDespreader[] slots)
{
    private const int Shifts = PucchDespreader.Shifts;
    private const int BitsPerSlot = PucchBlockCode.Length / 2;
    private const double FalseAlarm = 1e-2;
    private const int MaxHypothesisBits = PucchBlockCode.MaxBits + 2;

    private readonly PucchLayout _layout = PucchLayout.Format2(cell.Prefix);

    // By the number of bits that are decided.
    private readonly float[] _thresholds =
        [.. Enumerable.Range(0, MaxHypothesisBits + 1).Select(bits => PucchThreshold.Share(FalseAlarm / (1 << bits), 2 * PucchLayout.Format2(cell.Prefix).Symbols))];

    private readonly Cf32[][] _sums = [new Cf32[1 << BitsPerSlot], new Cf32[1 << BitsPerSlot]];
    private readonly PucchCode[] _codes = new PucchCode[2];

    public PucchResult Run(ResourceGrid grid, Tti tti, in PucchTransmission expected)
    {
        int ackBits = cell.Prefix == CyclicPrefix.Normal ? expected.Format.AckBits : 0, jointBits = expected.Format.AckBits - ackBits;
        int bits = expected.CqiBits + jointBits;
        ReadOnlySpan<uint> words = PucchBlockCode.All(bits);
        uint scrambling = PucchSymbols.Scrambling(cell.Pci, expected.Rnti, tti.Subframe);
        float total = 0, leakage = 0;
        for (int half = 0; half < 2; half++)
        {
            PucchCode code = _codes[half] = resources.Locate(expected.Format, expected.Resource, 2 * tti.Subframe + half);
            slots[half].Load(grid, tti, half, code.Prb);
            leakage += Leakage(slots[half], code);
            SumSymbols(slots[half], code.Shift, _sums[half]);
            for (int symbol = 0; symbol < cell.SymbolsPerSlot; symbol++) total += slots[half][symbol, code.Shift].Power / Shifts;
        }

        float best = -1;
        uint message = 0, ack = 0;
        for (uint value = 0; value < 1u << ackBits; value++)
        {
            Cf32 first = Reference(0, ackBits, value), second = Reference(1, ackBits, value);
            for (int i = 0; i < words.Length; i++)
            {
                uint word = words[i] ^ scrambling;
                float energy = (_sums[0][word & (1 << BitsPerSlot) - 1] + first).Power + (_sums[1][word >> BitsPerSlot] + second).Power;
                if (energy <= best) continue;
                best = energy;
                message = (uint)i;
                ack = value;
            }
        }

        int symbols = _layout.Symbols;
        best /= Shifts * symbols;
        float noise = MathF.Max(total - best, 0) / (2 * symbols - 2);
        bool isDetected = best > _thresholds[bits + ackBits] * total && best > leakage;
        int timing = isDetected ? Timing(words[(int)message] ^ scrambling, ackBits, ack) : 0;
        if (jointBits != 0) (message, ack) = (message >> jointBits, message & (1u << jointBits) - 1);
        return PucchEstimate.Of(isDetected, best, noise, 2 * Shifts * symbols) with { Ack = ack, Cqi = message, TimingOffset = timing };
    }

    // The sum over a slot's data for each of the 1024 values of its ten bits.
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

    private Cf32 Reference(int half, int ackBits, uint ack)
    {
        Cf32 sum = slots[half][_layout.Reference[0], _codes[half].Shift];
        return _layout.Reference.Length == 1 ? sum : sum + slots[half][_layout.Reference[1], _codes[half].Shift] * PucchSymbols.Ack(ackBits)[ack].Conjugate;
    }

    private float Leakage(PucchDespreader slot, in PucchCode code)
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

    private int Timing(uint word, int ackBits, uint ack)
    {
        float quadrature = 0, power = 0;
        for (int half = 0; half < 2; half++)
        {
            int shift = _codes[half].Shift;
            uint bits = word >> half * BitsPerSlot;
            Cf32 sum = _sums[half][bits & (1 << BitsPerSlot) - 1] + Reference(half, ackBits, ack), moment = default;
            for (int m = 0; m < _layout.Data.Length; m++)
                moment += slots[half].Moment(_layout.Data[m], shift) * PucchSymbols.Qpsk(bits >> 2 * m).Conjugate;
            for (int m = 0; m < _layout.Reference.Length; m++)
                moment += slots[half].Moment(_layout.Reference[m], shift) * (m == 1 ? PucchSymbols.Ack(ackBits)[ack].Conjugate : new(1, 0));
            quadrature += (moment * sum.Conjugate).Im;
            power += sum.Power;
        }

        return PucchEstimate.Timing(quadrature, power);
    }
}
