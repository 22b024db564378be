namespace LteImsBench.Phy.Uplink;

/// <summary>Where a falling function comes down to a value.</summary>
internal static class Bisection
{
    private const int Halvings = 60;

    /// <param name="falling">The function, which must fall from <paramref name="low"/> to <paramref name="high"/>.</param>
    /// <param name="target">The value.</param>
    /// <param name="low">Where it is still above.</param>
    /// <param name="high">Where it is at most that; given back when it never is.</param>
    public static double Find(Func<double, double> falling, double target, double low, double high)
    {
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (falling(middle) > target) low = middle;
            else high = middle;
        }

        return high;
    }
}
