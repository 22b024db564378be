namespace LteImsBench.Host.Drawing;

/// <summary>Colours of curves and of powers.</summary>
internal static class Palette
{
    private static readonly Rgb[] Curves =
        [new(31, 119, 180), new(214, 39, 40), new(44, 160, 44), new(148, 103, 189), new(255, 127, 14), new(23, 162, 184), new(140, 86, 75), new(227, 119, 194)];

    // From dark blue over green to yellow: even steps of brightness.
    private static readonly Rgb[] Heat =
        [new(20, 11, 52), new(59, 28, 110), new(58, 82, 139), new(44, 114, 142), new(32, 144, 140), new(53, 183, 121), new(109, 205, 89), new(180, 222, 44), new(253, 231, 37)];

    public static Rgb Curve(int index) => Curves[index % Curves.Length];

    /// <summary>The colour of a part from 0 to 1.</summary>
    public static Rgb Power(double part)
    {
        double place = Math.Clamp(part, 0, 1) * (Heat.Length - 1);
        int low = Math.Min((int)place, Heat.Length - 2);
        double rest = place - low;
        return new(Mix(Heat[low].R, Heat[low + 1].R, rest), Mix(Heat[low].G, Heat[low + 1].G, rest), Mix(Heat[low].B, Heat[low + 1].B, rest));
    }

    private static byte Mix(byte a, byte b, double part) => (byte)Math.Round(a + (b - a) * part);
}
