namespace LteImsBench.Core.Time;

/// <summary>A subframe of 1 ms, counted from the start of the run; it never wraps. SFN and subframe derive from it (TS 36.211 §4.1).</summary>
public readonly record struct Tti(long Count) : IComparable<Tti>
{
    public const int PerFrame = 10;

    public const int SfnModulus = 1024;

    /// <summary>System frame number, 0 to 1023.</summary>
    public int Sfn => (int)(Count / PerFrame % SfnModulus);

    /// <summary>Subframe within the frame, 0 to 9.</summary>
    public int Subframe => (int)(Count % PerFrame);

    public int CompareTo(Tti other) => Count.CompareTo(other.Count);

    public static Tti operator +(Tti tti, int subframes) => new(tti.Count + subframes);

    public static Tti operator -(Tti tti, int subframes) => new(tti.Count - subframes);

    public static long operator -(Tti left, Tti right) => left.Count - right.Count;

    public static bool operator <(Tti left, Tti right) => left.Count < right.Count;

    public static bool operator >(Tti left, Tti right) => left.Count > right.Count;

    public static bool operator <=(Tti left, Tti right) => left.Count <= right.Count;

    public static bool operator >=(Tti left, Tti right) => left.Count >= right.Count;

    public override string ToString() => $"{Sfn}.{Subframe}";
}
