using System.Globalization;
using LteImsBench.Dsp;
using LteImsBench.Host.Drawing;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Files;

namespace LteImsBench.Host.Cells;

/// <summary>Draws a recording and its first cell: spectrum, power of the resource grid, constellations.</summary>
public static class CellPlot
{
    private const int Width = 1600;
    private const int Height = 1240;
    private const int SpectrumBins = 1024;
    private const double GridRangeDb = 40;
    private const double ConstellationReach = 1.8;

    /// <summary>Writes a PNG file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="recording">What was scanned.</param>
    /// <param name="cells">What was found, with pictures; the first is drawn.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string file, IqRecording recording, IReadOnlyList<ScannedCell> cells)
    {
        var canvas = new Canvas(Width, Height);
        ScannedCell? cell = cells.FirstOrDefault(candidate => candidate.Picture is not null);
        canvas.TextCentred(Width / 2, 16, Title(recording, cell), Rgb.Ink);
        Spectrum(canvas, new(120, 90, Width - 270, 260), recording, cell);
        if (cell?.Picture is { } picture)
        {
            Grid(canvas, new(120, 450, Width - 270, 250), cell, picture);
            Constellation(canvas, new(220, 810, 350, 350), $"PBCH, {picture.Pbch.Length} symbols", picture.Pbch);
            string pdsch = picture.Pdsch.Length > 0 ? $"PDSCH of common RNTIs, {picture.Pdsch.Length} symbols" : "PDSCH: none received";
            Constellation(canvas, new(980, 810, 350, 350), pdsch, picture.Pdsch);
        }

        using FileStream stream = File.Create(file);
        canvas.Save(stream);
    }

    private static string Title(IqRecording recording, ScannedCell? cell)
    {
        string text = Text($"{recording.Samples.Length / recording.SampleRate * 1000:0.#} ms at {recording.SampleRate / 1e6:0.###} MS/s");
        if (cell is null) return text + ", no cell";
        CellShape shape = cell.Cell;
        return Text($"{text}: PCI {shape.Pci}, {shape.PrbCount} PRB, {shape.Ports} port{(shape.Ports > 1 ? "s" : "")}, CFO {cell.OffsetHz:0} Hz, RSRP {cell.RsrpDb:0.0} dBFS, SINR {cell.SinrDb:0.0} dB");
    }

    // Welch: mean of windowed periodograms, in dB of full scale for each 15 kHz.
    private static void Spectrum(Canvas canvas, Box area, IqRecording recording, ScannedCell? cell)
    {
        double[] power = Periodogram(recording.Samples);
        double scale = recording.SampleRate / SpectrumBins / 15000;
        double[] db = [.. power.Select(value => 10 * Math.Log10(Math.Max(value / scale, 1e-14)))];
        double top = Math.Ceiling(db.Max() / 10 + 0.3) * 10, half = recording.SampleRate / 2e6;
        var panel = new Panel(canvas, area, "Spectrum", new(-half, half, "Frequency from the centre / MHz"), new(Math.Max(db.Min() - 3, top - 90), top, "dBFS per 15 kHz"));
        panel.Grid();
        if (cell is { HasMib: true })
        {
            double centre = cell.OffsetHz / 1e6, edge = cell.Cell.Subcarriers * 15e3 / 2e6;
            foreach (double x in (ReadOnlySpan<double>)[centre - edge, centre + edge])
            {
                if (Math.Abs(x) < half) canvas.Line(panel.X(x), area.Top, panel.X(x), area.Bottom, new(214, 39, 40), 1.5);
            }
        }

        panel.Curve([.. db.Select((value, i) => ((i - SpectrumBins / 2) * recording.SampleRate / SpectrumBins / 1e6, value))], Palette.Curve(0));
        panel.Axes();
    }

    private static double[] Periodogram(ReadOnlySpan<Cf32> samples)
    {
        var plan = new FftPlan(SpectrumBins);
        Cf32[] work = new Cf32[SpectrumBins], spectrum = new Cf32[SpectrumBins];
        var power = new double[SpectrumBins];
        int count = Math.Max(1, Math.Min(2000, samples.Length / SpectrumBins)), stride = Math.Max(SpectrumBins, samples.Length / count);
        double window = 0;
        for (int n = 0; n < SpectrumBins; n++) window += Hann(n) * Hann(n);
        for (int i = 0; i < count; i++)
        {
            Array.Clear(work);
            ReadOnlySpan<Cf32> piece = samples.Slice(Math.Min(i * stride, Math.Max(0, samples.Length - SpectrumBins)), Math.Min(SpectrumBins, samples.Length));
            for (int n = 0; n < piece.Length; n++) work[n] = piece[n] * (float)Hann(n);
            plan.Forward(work, spectrum);
            for (int k = 0; k < SpectrumBins; k++) power[(k + SpectrumBins / 2) % SpectrumBins] += spectrum[k].Power / (window * SpectrumBins * count);
        }

        return power;
    }

    private static double Hann(int n) => 0.5 - 0.5 * Math.Cos(2 * Math.PI * n / SpectrumBins);

    private static void Grid(Canvas canvas, Box area, ScannedCell cell, CellPicture picture)
    {
        int subcarriers = picture.GridPowerDb.Length / Math.Max(1, picture.GridSymbols);
        if (subcarriers == 0) return;
        double milliseconds = (double)picture.GridSymbols / cell.Cell.SymbolsPerSubframe;
        float[] sorted = [.. picture.GridPowerDb.Order()];
        double top = Math.Ceiling(sorted[(int)(sorted.Length * 0.998)]), bottom = top - GridRangeDb;
        string title = $"Power of resource elements from SFN {picture.GridSfn}" + (cell.IsCut ? ", middle of the cell" : "");
        var panel = new Panel(canvas, area, title, new(0, milliseconds, "Time / ms"), new(0, subcarriers / 12.0, "Resource block"));
        for (int y = 0; y < area.Height; y++)
        {
            for (int x = 0; x < area.Width; x++)
                canvas.Set(area.Left + x, area.Bottom - 1 - y, Palette.Power((Peak(picture, subcarriers, x, y, area) - bottom) / GridRangeDb));
        }

        panel.Axes();
        Scale(canvas, new(area.Right + 20, area.Top, 16, area.Height), bottom, top);
    }

    // The strongest element under a pixel, so that thin signals stay visible.
    private static double Peak(CellPicture picture, int subcarriers, int x, int y, Box area)
    {
        int s0 = x * picture.GridSymbols / area.Width, s1 = Math.Max(s0 + 1, (x + 1) * picture.GridSymbols / area.Width);
        int k0 = y * subcarriers / area.Height, k1 = Math.Max(k0 + 1, (y + 1) * subcarriers / area.Height);
        float best = float.MinValue;
        for (int symbol = s0; symbol < s1; symbol++)
        {
            for (int k = k0; k < k1; k++) best = MathF.Max(best, picture.GridPowerDb[symbol * subcarriers + k]);
        }

        return best;
    }

    private static void Scale(Canvas canvas, Box box, double bottom, double top)
    {
        for (int y = 0; y < box.Height; y++) canvas.Fill(new(box.Left, box.Bottom - 1 - y, box.Width, 1), Palette.Power((double)y / box.Height));
        canvas.Frame(box, Rgb.Ink);
        foreach (double part in (ReadOnlySpan<double>)[0, 0.5, 1])
            canvas.Text(box.Right + 8, (int)(box.Bottom - part * box.Height) - 8, Text($"{bottom + part * (top - bottom):0}"), Rgb.Ink);
        canvas.TextCentred(box.Left + 30, box.Bottom + 24, "dBFS", Rgb.Ink);
    }

    private static void Constellation(Canvas canvas, Box area, string title, Cf32[] symbols)
    {
        var panel = new Panel(canvas, area, title, new(-ConstellationReach, ConstellationReach, "In phase"), new(-ConstellationReach, ConstellationReach, "Quadrature"));
        panel.Grid();
        double opacity = symbols.Length > 1000 ? 0.45 : 0.8;
        foreach (Cf32 symbol in symbols) panel.Dot(symbol.Re, symbol.Im, Palette.Curve(0), opacity);
        foreach (double re in (ReadOnlySpan<double>)[-Math.Sqrt(0.5), Math.Sqrt(0.5)])
        {
            foreach (double im in (ReadOnlySpan<double>)[-Math.Sqrt(0.5), Math.Sqrt(0.5)])
            {
                double x = panel.X(re), y = panel.Y(im);
                canvas.Line(x - 7, y, x + 7, y, Palette.Curve(1), 1.5);
                canvas.Line(x, y - 7, x, y + 7, Palette.Curve(1), 1.5);
            }
        }

        panel.Axes();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
