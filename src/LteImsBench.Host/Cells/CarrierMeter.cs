using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Host.Cells;

/// <summary>
/// Measures what is left of a carrier offset over some subframes: precisely, by how the channel turns from slot to slot, which repeats
/// every 2 kHz, and which of these it is, by how it turns within a slot.
/// </summary>
internal sealed class CarrierMeter(CellShape cell, OfdmNumbers numbers)
{
    private const int Reach = 1;
    private const double SlotSeconds = 0.5e-3;

    private readonly int _second = CellReferenceSignal.SymbolsOf(0, cell.Prefix)[1];
    private Cf32 _slot;
    private Cf32 _within;

    /// <summary>The offset, within ±3 kHz.</summary>
    public double OffsetHz
    {
        get
        {
            double fine = Angle(_slot) / (2 * Math.PI * SlotSeconds);
            double seconds = (numbers.UsefulStart(_second) - numbers.UsefulStart(0)) / numbers.SampleRate;
            double best = fine, most = double.MinValue;
            for (int turn = -Reach; turn <= Reach; turn++)
            {
                double candidate = fine + turn / SlotSeconds;
                double fit = Math.Cos(Angle(_within) - 2 * Math.PI * candidate * seconds);
                if (fit > most) (best, most) = (candidate, fit);
            }

            return best;
        }
    }

    public void Add(ChannelEstimate channel)
    {
        ResourceGrid port = channel.Port(0);
        int slot = cell.SymbolsPerSlot;
        _slot += Turn(port, 0, slot) + Turn(port, _second, slot + _second);
        _within += Turn(port, 0, _second) + Turn(port, slot, slot + _second);
    }

    private static Cf32 Turn(ResourceGrid port, int before, int after)
    {
        Span<Cf32> a = port.Symbol(before), b = port.Symbol(after);
        double re = 0, im = 0;
        for (int k = 0; k < a.Length; k++)
        {
            Cf32 product = b[k] * a[k].Conjugate;
            (re, im) = (re + product.Re, im + product.Im);
        }

        return new((float)re, (float)im);
    }

    private static double Angle(Cf32 value) => Math.Atan2(value.Im, value.Re);
}
