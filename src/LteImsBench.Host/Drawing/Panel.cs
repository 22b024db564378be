namespace LteImsBench.Host.Drawing;

/// <summary>One diagram on a canvas: title, axes with ticks and units, and what is drawn in their coordinates.</summary>
internal sealed class Panel
{
    private const int TextHeight = 16;
    private const int Gap = 8;

    private readonly Canvas _canvas;
    private readonly Axis _x;
    private readonly Axis _y;

    /// <param name="canvas">Where to.</param>
    /// <param name="area">The inside, without labels.</param>
    /// <param name="title">Above it.</param>
    /// <param name="x">Horizontal axis.</param>
    /// <param name="y">Vertical axis.</param>
    public Panel(Canvas canvas, Box area, string title, Axis x, Axis y)
    {
        (_canvas, Area, _x, _y) = (canvas, area, x, y);
        canvas.TextCentred(area.Left + area.Width / 2, area.Top - TextHeight - Gap, title, Rgb.Ink);
    }

    public Box Area { get; }

    public double X(double value) => Area.Left + _x.Place(value) * Area.Width;

    public double Y(double value) => Area.Bottom - _y.Place(value) * Area.Height;

    public void Grid()
    {
        foreach (var (value, _) in _x.Ticks()) _canvas.Line(X(value), Area.Top, X(value), Area.Bottom, Rgb.Faint, 1);
        foreach (var (value, _) in _y.Ticks()) _canvas.Line(Area.Left, Y(value), Area.Right, Y(value), Rgb.Faint, 1);
    }

    /// <summary>Frame, ticks and labels; last, so that they lie on top.</summary>
    public void Axes()
    {
        _canvas.Frame(Area, Rgb.Ink);
        int widest = 0;
        foreach (var (value, text) in _x.Ticks())
        {
            _canvas.Line(X(value), Area.Bottom, X(value), Area.Bottom + 5, Rgb.Ink, 1);
            _canvas.TextCentred((int)X(value), Area.Bottom + Gap, text, Rgb.Ink);
        }

        foreach (var (value, text) in _y.Ticks())
        {
            int width = Canvas.Width(text);
            widest = Math.Max(widest, width);
            _canvas.Line(Area.Left - 5, Y(value), Area.Left, Y(value), Rgb.Ink, 1);
            _canvas.Text(Area.Left - Gap - width, (int)Y(value) - TextHeight / 2, text, Rgb.Ink);
        }

        _canvas.TextCentred(Area.Left + Area.Width / 2, Area.Bottom + Gap + TextHeight + 6, _x.Label, Rgb.Ink);
        _canvas.TextUp(Area.Left - widest - Gap - TextHeight - 10, Area.Top + Area.Height / 2, _y.Label, Rgb.Ink);
    }

    /// <summary>A line through points; parts outside are cut.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, Rgb colour, bool hasMarks = false)
    {
        for (int i = 0; i < points.Count; i++)
        {
            if (i > 0) Segment(points[i - 1], points[i], colour);
            if (hasMarks && IsInside(points[i])) _canvas.Dot(X(points[i].X), Y(points[i].Y), 3, colour);
        }
    }

    public void Dot(double x, double y, Rgb colour, double opacity)
    {
        if (IsInside((x, y))) _canvas.Dot(X(x), Y(y), 1.4, colour, opacity);
    }

    private bool IsInside((double X, double Y) point) => _x.Place(point.X) is >= 0 and <= 1 && _y.Place(point.Y) is >= 0 and <= 1;

    private void Segment((double X, double Y) a, (double X, double Y) b, Rgb colour)
    {
        if (!IsInside(a) && !IsInside(b)) return;
        double ax = Math.Clamp(X(a.X), Area.Left, Area.Right), bx = Math.Clamp(X(b.X), Area.Left, Area.Right);
        double ay = Math.Clamp(Y(a.Y), Area.Top, Area.Bottom), by = Math.Clamp(Y(b.Y), Area.Top, Area.Bottom);
        _canvas.Line(ax, ay, bx, by, colour);
    }
}
