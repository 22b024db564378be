namespace LteImsBench.Host.Drawing;

/// <summary>A colour, eight bits a channel.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    public static Rgb White => new(255, 255, 255);

    public static Rgb Ink => new(35, 40, 50);

    public static Rgb Faint => new(222, 226, 232);
}

/// <summary>A rectangle in pixels.</summary>
internal readonly record struct Box(int Left, int Top, int Width, int Height)
{
    public int Right => Left + Width;

    public int Bottom => Top + Height;
}

/// <summary>A picture to draw on: lines and dots with soft edges, text, blocks of pixels. The origin is the upper left corner.</summary>
internal sealed class Canvas
{
    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;

    public Canvas(int width, int height)
    {
        (_width, _height) = (width, height);
        _pixels = new byte[3 * width * height];
        Array.Fill(_pixels, (byte)255);
    }

    public void Save(Stream stream) => PngWriter.Write(stream, _pixels, _width);

    public void Set(int x, int y, Rgb colour)
    {
        if (x < 0 || y < 0 || x >= _width || y >= _height) return;
        int at = 3 * (y * _width + x);
        (_pixels[at], _pixels[at + 1], _pixels[at + 2]) = (colour.R, colour.G, colour.B);
    }

    /// <summary>Mixes a colour in; an opacity of 1 covers what was there.</summary>
    public void Blend(int x, int y, Rgb colour, double opacity)
    {
        if (x < 0 || y < 0 || x >= _width || y >= _height || opacity <= 0) return;
        int at = 3 * (y * _width + x);
        double part = Math.Min(1, opacity);
        _pixels[at] = Mix(_pixels[at], colour.R, part);
        _pixels[at + 1] = Mix(_pixels[at + 1], colour.G, part);
        _pixels[at + 2] = Mix(_pixels[at + 2], colour.B, part);
    }

    public void Fill(Box box, Rgb colour)
    {
        for (int y = box.Top; y < box.Bottom; y++)
        {
            for (int x = box.Left; x < box.Right; x++) Set(x, y, colour);
        }
    }

    public void Frame(Box box, Rgb colour)
    {
        for (int x = box.Left; x <= box.Right; x++)
        {
            Set(x, box.Top, colour);
            Set(x, box.Bottom, colour);
        }

        for (int y = box.Top; y <= box.Bottom; y++)
        {
            Set(box.Left, y, colour);
            Set(box.Right, y, colour);
        }
    }

    public void Dot(double x, double y, double radius, Rgb colour, double opacity = 1)
    {
        int reach = (int)Math.Ceiling(radius + 1);
        for (int j = (int)y - reach; j <= (int)y + reach; j++)
        {
            for (int i = (int)x - reach; i <= (int)x + reach; i++)
                Blend(i, j, colour, opacity * Math.Clamp(radius + 0.5 - Math.Sqrt((i - x) * (i - x) + (j - y) * (j - y)), 0, 1));
        }
    }

    public void Line(double x0, double y0, double x1, double y1, Rgb colour, double width = 1.5)
    {
        double dx = x1 - x0, dy = y1 - y0, square = dx * dx + dy * dy;
        int left = (int)Math.Floor(Math.Min(x0, x1) - width), right = (int)Math.Ceiling(Math.Max(x0, x1) + width);
        int top = (int)Math.Floor(Math.Min(y0, y1) - width), bottom = (int)Math.Ceiling(Math.Max(y0, y1) + width);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                double part = square == 0 ? 0 : Math.Clamp(((x - x0) * dx + (y - y0) * dy) / square, 0, 1);
                double ex = x - x0 - part * dx, ey = y - y0 - part * dy;
                Blend(x, y, colour, width / 2 + 0.5 - Math.Sqrt(ex * ex + ey * ey));
            }
        }
    }

    /// <summary>Writes text with its upper left corner at a place.</summary>
    public void Text(int x, int y, string text, Rgb colour, int scale = 2)
    {
        foreach (char letter in text)
        {
            Glyph(letter, scale, (dx, dy) => Set(x + dx, y + dy, colour));
            x += PixelFont.Advance * scale;
        }
    }

    /// <summary>Writes text upwards, centred on a place.</summary>
    public void TextUp(int x, int centre, string text, Rgb colour, int scale = 2)
    {
        int y = centre + Width(text, scale) / 2;
        foreach (char letter in text)
        {
            Glyph(letter, scale, (dx, dy) => Set(x + dy, y - dx, colour));
            y -= PixelFont.Advance * scale;
        }
    }

    public void TextCentred(int centre, int y, string text, Rgb colour, int scale = 2) => Text(centre - Width(text, scale) / 2, y, text, colour, scale);

    public static int Width(string text, int scale = 2) => text.Length * PixelFont.Advance * scale;

    private static void Glyph(char letter, int scale, Action<int, int> set)
    {
        ReadOnlySpan<byte> columns = PixelFont.Of(letter);
        for (int i = 0; i < columns.Length * scale; i++)
        {
            for (int j = 0; j < PixelFont.Height * scale; j++)
            {
                if ((columns[i / scale] >> (j / scale) & 1) != 0) set(i, j);
            }
        }
    }

    private static byte Mix(byte old, byte fresh, double part) => (byte)Math.Round(old + (fresh - old) * part);
}
