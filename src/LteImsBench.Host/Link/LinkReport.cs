using System.Globalization;
using System.Text;
using LteImsBench.Host.Drawing;

namespace LteImsBench.Host.Link;

/// <summary>Curves as a file of values and as a picture.</summary>
public static class LinkReport
{
    private const int Width = 1300;
    private const int Height = 860;
    private const double LeastRate = 1e-3;

    /// <summary>Comma-separated: a row for each point.</summary>
    public static string ToCsv(IReadOnlyList<LinkCurve> curves)
    {
        var text = new StringBuilder("curve,snr_db,blocks,errors,error_rate\n");
        foreach (LinkCurve curve in curves)
        {
            foreach (LinkPoint point in curve.Points)
                text.Append(CultureInfo.InvariantCulture, $"{curve.Name},{point.SnrDb:0.###},{point.Blocks},{point.Errors},{point.ErrorRate:0.######}\n");
        }

        return text.ToString();
    }

    /// <summary>Comma-separated: a row for each requirement; what was not met within reach is left empty.</summary>
    public static string ToCsv(IReadOnlyList<RequirementResult> results)
    {
        var text = new StringBuilder("table,channel,condition,criterion,antennas,required_db,measured_db,margin_db\n");
        foreach (RequirementResult result in results)
        {
            UplinkRequirement row = result.Requirement;
            text.Append(CultureInfo.InvariantCulture, $"{row.Table},{row.Channel},\"{row.Condition}\",{row.Criterion},{row.Antennas},{row.SnrDb:0.0},{result.MeasuredDb:0.0},{result.MarginDb:0.0}\n");
        }

        return text.ToString();
    }

    /// <summary>Writes a PNG.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Draw(string file, string title, IReadOnlyList<LinkCurve> curves)
    {
        var canvas = new Canvas(Width, Height);
        LinkPoint[] all = [.. curves.SelectMany(curve => curve.Points)];
        double low = all.Length == 0 ? 0 : all.Min(point => point.SnrDb), high = all.Length == 0 ? 1 : all.Max(point => point.SnrDb);
        var panel = new Panel(canvas, new(110, 60, Width - 330, Height - 150), title, new(low, Math.Max(high, low + 1), "Es/N0 / dB"), new(LeastRate, 1, "Block error rate", IsLogarithmic: true));
        panel.Grid();
        for (int i = 0; i < curves.Count; i++)
        {
            panel.Curve([.. curves[i].Points.Select(point => (point.SnrDb, Math.Max(point.ErrorRate, LeastRate)))], Palette.Curve(i), hasMarks: true);
            int y = 64 + i * 22;
            canvas.Fill(new(Width - 200, y + 4, 24, 6), Palette.Curve(i));
            canvas.Text(Width - 168, y, curves[i].Name, Rgb.Ink);
        }

        panel.Axes();
        using FileStream stream = File.Create(file);
        canvas.Save(stream);
    }
}
