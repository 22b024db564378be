using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Formats 2, 2a and 2b: maximum likelihood over all code words and HARQ-ACK values, where the channel of each slot and antenna and the
/// noise of each antenna are unknown. What the code word does not explain is noise.
/// </summary>
internal sealed class PucchFormat2Receiver
{
    private const int Shifts = PucchDespreader.Shifts;
    private const double FalseAlarm = 1e-2;

    // The rounding of a noiseless simulation.
    private const float LeastRest = 1e-7f;

    private readonly UplinkCell _cell;
    private readonly PucchFormat2Antenna[] _antennas;
    private readonly float[] _scales;
    private readonly int _symbols;

    public PucchFormat2Receiver(UplinkCell cell, PucchResources resources, PucchDespreader[][] antennas)
    {
        (_cell, _symbols) = (cell, PucchLayout.Format2(cell.Prefix).Symbols);
        _antennas = [.. antennas.Select(slots => new PucchFormat2Antenna(cell, resources, slots))];
        _scales = new float[antennas.Length];
        for (int count = 1; count <= antennas.Length; count++)
        {
            for (int bits = 1; bits <= PucchBlockCode.MaxBits + 2; bits++) Threshold(count, bits);
        }
    }

    public PucchResult Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in PucchTransmission expected)
    {
        int ackBits = _cell.Prefix == CyclicPrefix.Normal ? expected.Format.AckBits : 0, jointBits = expected.Format.AckBits - ackBits;
        int bits = expected.CqiBits + jointBits;
        ReadOnlySpan<uint> words = PucchBlockCode.All(bits);
        uint scrambling = PucchSymbols.Scrambling(_cell.Pci, expected.Rnti, tti.Subframe);
        var heard = _antennas.AsSpan(0, antennas.Length);
        int hearing = Load(heard, antennas, tti, expected);
        Cf32[] points = PucchSymbols.Ack(ackBits);
        float rest = Decide(heard, words, scrambling, points, out uint message, out uint ack);

        uint word = words[(int)message] ^ scrambling;
        foreach (PucchFormat2Antenna antenna in heard) antenna.Assume(points[ack]);
        bool isDetected = hearing > 0 && -MathF.Log(rest) > Threshold(hearing, bits + ackBits) && IsOwn(heard, word);
        PucchResult result = Estimate(heard, word, points[ack], isDetected);
        if (jointBits != 0) (message, ack) = (message >> jointBits, message & (1u << jointBits) - 1);
        return result with { Ack = ack, Cqi = message };
    }

    // By FalseAlarm over the hypotheses.
    private float Threshold(int antennas, int bits) => PucchThreshold.Share(antennas, FalseAlarm / (1 << bits), 2 * _symbols);

    private int Load(ReadOnlySpan<PucchFormat2Antenna> heard, ReadOnlySpan<ResourceGrid> antennas, Tti tti, in PucchTransmission expected)
    {
        int hearing = 0;
        for (int antenna = 0; antenna < antennas.Length; antenna++)
        {
            heard[antenna].Load(antennas[antenna], tti, expected);
            float total = heard[antenna].Total;
            if (total > 0) hearing++;
            _scales[antenna] = total > 0 ? 1 / total : 0;
        }

        return hearing;
    }

    // With the noise of an antenna unknown, likelihood falls with what the hypothesis leaves of the antenna's energy, and these multiply.
    private float Decide(ReadOnlySpan<PucchFormat2Antenna> heard, ReadOnlySpan<uint> words, uint scrambling, Cf32[] points, out uint message, out uint ack)
    {
        float least = float.PositiveInfinity;
        (message, ack) = (0, 0);
        for (uint value = 0; value < points.Length; value++)
        {
            foreach (PucchFormat2Antenna antenna in heard) antenna.Assume(points[value]);
            for (int i = 0; i < words.Length; i++)
            {
                float rest = 1;
                for (int antenna = 0; antenna < heard.Length; antenna++)
                    rest *= MathF.Max(1 - heard[antenna].Energy(words[i] ^ scrambling) * _scales[antenna], LeastRest);
                if (rest >= least) continue;
                (least, message, ack) = (rest, (uint)i, value);
            }
        }

        return least;
    }

    private bool IsOwn(ReadOnlySpan<PucchFormat2Antenna> heard, uint word)
    {
        float energy = 0, leakage = 0;
        for (int antenna = 0; antenna < heard.Length; antenna++)
        {
            energy += heard[antenna].Energy(word) * _scales[antenna];
            leakage += heard[antenna].Leakage * _scales[antenna];
        }

        return energy > leakage;
    }

    private PucchResult Estimate(ReadOnlySpan<PucchFormat2Antenna> heard, uint word, Cf32 ack, bool isDetected)
    {
        var estimate = default(PucchEstimate);
        for (int antenna = 0; antenna < heard.Length; antenna++)
        {
            float energy = heard[antenna].Energy(word);
            estimate.AddEnergy(energy, MathF.Max(heard[antenna].Total - energy, 0) / (2 * _symbols - 2), 2 * Shifts * _symbols);
            if (!isDetected) continue;
            var (quadrature, power) = heard[antenna].Slope(word, ack);
            estimate.AddSlope(quadrature * _scales[antenna], power * _scales[antenna]);
        }

        return estimate.Result(isDetected);
    }
}
