namespace LteImsBench.Dsp.Managed;

/// <summary>Self-sorting (Stockham) FFT with stages of radix 5, 3, 4 and 2; sizes 2^a·3^b·5^c. Not scaled in either direction.</summary>
internal sealed class ManagedFft
{
    private readonly int _size;
    private readonly int[] _radices;
    private readonly Cf32[] _forward;
    private readonly Cf32[] _inverse;
    private readonly Cf32[] _work;

    public ManagedFft(int size)
    {
        _size = size;
        _radices = Factor(size);
        _forward = Twiddles(size, -1);
        _inverse = Twiddles(size, 1);
        _work = new Cf32[size];
    }

    public void Run(ReadOnlySpan<Cf32> input, Span<Cf32> output, bool isInverse)
    {
        Span<Cf32> a = output, b = _work;
        input.CopyTo(a);
        Cf32[] twiddles = isInverse ? _inverse : _forward;
        float sign = isInverse ? 1 : -1;
        int length = _size, stride = 1;
        foreach (int radix in _radices)
        {
            int part = length / radix;
            switch (radix)
            {
                case 5: Radix5(a, b, part, stride, twiddles, sign); break;
                case 4: Radix4(a, b, part, stride, twiddles, sign); break;
                case 3: Radix3(a, b, part, stride, twiddles, sign); break;
                default: Radix2(a, b, part, stride, twiddles); break;
            }

            length = part;
            stride *= radix;
            Span<Cf32> swap = a;
            a = b;
            b = swap;
        }

        if (_radices.Length % 2 != 0) a.CopyTo(output);
    }

    // Decimation in frequency: each stage reads s apart and writes its results side by side.
    private static void Radix2(ReadOnlySpan<Cf32> x, Span<Cf32> y, int m, int s, Cf32[] w)
    {
        for (int p = 0; p < m; p++)
        {
            Cf32 w1 = w[p * s];
            for (int q = 0; q < s; q++)
            {
                Cf32 a = x[q + s * p], b = x[q + s * (p + m)];
                y[q + s * 2 * p] = a + b;
                y[q + s * (2 * p + 1)] = (a - b) * w1;
            }
        }
    }

    private static void Radix3(ReadOnlySpan<Cf32> x, Span<Cf32> y, int m, int s, Cf32[] w, float sign)
    {
        float half = MathF.Sqrt(3) / 2 * sign;
        for (int p = 0; p < m; p++)
        {
            Cf32 w1 = w[p * s], w2 = w[2 * p * s];
            for (int q = 0; q < s; q++)
            {
                Cf32 a = x[q + s * p], b = x[q + s * (p + m)], c = x[q + s * (p + 2 * m)];
                Cf32 sum = b + c, difference = (b - c) * half;
                Cf32 turned = new(-difference.Im, difference.Re);
                Cf32 middle = a - sum * 0.5f;
                y[q + s * 3 * p] = a + sum;
                y[q + s * (3 * p + 1)] = (middle + turned) * w1;
                y[q + s * (3 * p + 2)] = (middle - turned) * w2;
            }
        }
    }

    private static void Radix4(ReadOnlySpan<Cf32> x, Span<Cf32> y, int m, int s, Cf32[] w, float sign)
    {
        for (int p = 0; p < m; p++)
        {
            Cf32 w1 = w[p * s], w2 = w[2 * p * s], w3 = w[3 * p * s];
            for (int q = 0; q < s; q++)
            {
                Cf32 a = x[q + s * p], b = x[q + s * (p + m)], c = x[q + s * (p + 2 * m)], d = x[q + s * (p + 3 * m)];
                Cf32 evenSum = a + c, evenDifference = a - c, oddSum = b + d, difference = b - d;
                Cf32 turned = new(-difference.Im * sign, difference.Re * sign);
                y[q + s * 4 * p] = evenSum + oddSum;
                y[q + s * (4 * p + 1)] = (evenDifference + turned) * w1;
                y[q + s * (4 * p + 2)] = (evenSum - oddSum) * w2;
                y[q + s * (4 * p + 3)] = (evenDifference - turned) * w3;
            }
        }
    }

    private static void Radix5(ReadOnlySpan<Cf32> x, Span<Cf32> y, int m, int s, Cf32[] w, float sign)
    {
        var (sin1, cos1) = MathF.SinCos(2 * MathF.PI / 5);
        var (sin2, cos2) = MathF.SinCos(4 * MathF.PI / 5);
        (sin1, sin2) = (sin1 * sign, sin2 * sign);
        for (int p = 0; p < m; p++)
        {
            Cf32 w1 = w[p * s], w2 = w[2 * p * s], w3 = w[3 * p * s], w4 = w[4 * p * s];
            for (int q = 0; q < s; q++)
            {
                Cf32 a = x[q + s * p], b = x[q + s * (p + m)], c = x[q + s * (p + 2 * m)], d = x[q + s * (p + 3 * m)], e = x[q + s * (p + 4 * m)];
                Cf32 outerSum = b + e, outer = b - e, innerSum = c + d, inner = c - d;
                Cf32 middle1 = a + outerSum * cos1 + innerSum * cos2, middle2 = a + outerSum * cos2 + innerSum * cos1;
                Cf32 turn1 = outer * sin1 + inner * sin2, turn2 = outer * sin2 - inner * sin1;
                Cf32 turned1 = new(-turn1.Im, turn1.Re), turned2 = new(-turn2.Im, turn2.Re);
                y[q + s * 5 * p] = a + outerSum + innerSum;
                y[q + s * (5 * p + 1)] = (middle1 + turned1) * w1;
                y[q + s * (5 * p + 2)] = (middle2 + turned2) * w2;
                y[q + s * (5 * p + 3)] = (middle2 - turned2) * w3;
                y[q + s * (5 * p + 4)] = (middle1 - turned1) * w4;
            }
        }
    }

    private static int[] Factor(int size)
    {
        List<int> radices = [];
        foreach (int radix in (ReadOnlySpan<int>)[5, 3, 4, 2])
        {
            while (size % radix == 0)
            {
                radices.Add(radix);
                size /= radix;
            }
        }

        return [.. radices];
    }

    private static Cf32[] Twiddles(int size, int sign)
    {
        var table = new Cf32[size];
        for (int i = 0; i < size; i++)
        {
            double angle = sign * 2 * Math.PI * i / size;
            table[i] = new((float)Math.Cos(angle), (float)Math.Sin(angle));
        }

        return table;
    }
}
