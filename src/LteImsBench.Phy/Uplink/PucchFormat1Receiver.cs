using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Formats 1, 1a and 1b: the most likely value by the energy that data and reference together have along the code, coherent within a
/// slot and added up over slots and antennas, each antenna in units of its own noise.
/// </summary>
internal sealed class PucchFormat1Receiver
{
    // TS 36.104 §8.3.1 allows 1 %; a scheduling request that nobody made costs a grant.
    private const double FalseAlarm = 1e-3;

    private readonly PucchFormat1Antenna[] _antennas;
    private readonly float[] _weights;

    public PucchFormat1Receiver(UplinkCell cell, PucchResources resources, PucchDespreader[][] antennas)
    {
        _antennas = [.. antennas.Select(slots => new PucchFormat1Antenna(cell, resources, slots))];
        _weights = new float[antennas.Length];
        foreach (int values in PucchFormat1Antenna.NoiseCounts(cell))
        {
            for (int count = 1; count <= antennas.Length; count++)
            {
                for (int ackBits = 0; ackBits <= 2; ackBits++) Threshold(count, ackBits, values);
            }
        }
    }

    public PucchResult Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in PucchTransmission expected)
    {
        var heard = _antennas.AsSpan(0, antennas.Length);
        int hearing = 0;
        float leakage = 0;
        for (int antenna = 0; antenna < antennas.Length; antenna++)
        {
            heard[antenna].Load(antennas[antenna], tti, expected);
            float noise = heard[antenna].Noise;
            if (noise > 0) hearing++;
            _weights[antenna] = noise > 0 ? 1 / noise : 0;
            leakage += heard[antenna].Leakage * _weights[antenna];
        }

        Cf32[] points = PucchSymbols.Ack(expected.Format.AckBits);
        float energy = Decide(heard, points, out uint ack);
        bool isDetected = hearing > 0 && energy > Threshold(hearing, expected.Format.AckBits, heard[0].NoiseValues) && energy > leakage;
        return Estimate(heard, points[ack], isDetected) with { Ack = ack };
    }

    // By FalseAlarm over the hypotheses.
    private static float Threshold(int antennas, int ackBits, int noiseValues) => PucchThreshold.OverNoise(antennas, FalseAlarm / (1 << ackBits), noiseValues);

    private float Decide(ReadOnlySpan<PucchFormat1Antenna> heard, Cf32[] points, out uint ack)
    {
        float best = -1;
        ack = 0;
        for (int value = 0; value < points.Length; value++)
        {
            float energy = 0;
            for (int antenna = 0; antenna < heard.Length; antenna++) energy += heard[antenna].Energy(points[value]) * _weights[antenna];
            if (energy <= best) continue;
            best = energy;
            ack = (uint)value;
        }

        return best;
    }

    private PucchResult Estimate(ReadOnlySpan<PucchFormat1Antenna> heard, Cf32 point, bool isDetected)
    {
        var estimate = default(PucchEstimate);
        for (int antenna = 0; antenna < heard.Length; antenna++)
        {
            PucchFormat1Antenna at = heard[antenna];
            estimate.AddEnergy(at.Energy(point), at.Noise, at.Elements);
            if (!isDetected) continue;
            var (quadrature, power) = at.Slope(point);
            estimate.AddSlope(quadrature * _weights[antenna], power * _weights[antenna]);
        }

        return estimate.Result(isDetected);
    }
}
