using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-TimersAndConstants, TS 36.331 §6.3.6.</summary>
public sealed record UeTimersAndConstants : IRrcType, IExtensible
{
    private static readonly Scale T300Scale = new("ms100 ms200 ms300 ms400 ms600 ms1000 ms1500 ms2000");
    private static readonly Scale T310Scale = new("ms0 ms50 ms100 ms200 ms500 ms1000 ms2000");
    private static readonly Scale N310Scale = new("n1 n2 n3 n4 n6 n8 n10 n20");
    private static readonly Scale T311Scale = new("ms1000 ms3000 ms5000 ms10000 ms15000 ms20000 ms30000");
    private static readonly Scale N311Scale = new("n1 n2 n3 n4 n5 n6 n8 n10");

    /// <summary>Milliseconds.</summary>
    public int T300 { get; set; }

    /// <summary>Milliseconds.</summary>
    public int T301 { get; set; }

    /// <summary>Milliseconds.</summary>
    public int T310 { get; set; }

    public int N310 { get; set; }

    /// <summary>Milliseconds.</summary>
    public int T311 { get; set; }

    public int N311 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        T300 = u.Scale("t300", T300, T300Scale);
        T301 = u.Scale("t301", T301, T300Scale);
        T310 = u.Scale("t310", T310, T310Scale);
        N310 = u.Scale("n310", N310, N310Scale);
        T311 = u.Scale("t311", T311, T311Scale);
        N311 = u.Scale("n311", N311, N311Scale);
        u.End();
    }
}
