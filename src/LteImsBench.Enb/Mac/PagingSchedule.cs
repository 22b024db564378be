using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Mac;

/// <summary>Paging frames and occasions, TS 36.304 §7.1 and §7.2, FDD.</summary>
internal sealed class PagingSchedule
{
    private readonly int _cycle;
    private readonly int _n;
    private readonly int _ns;

    public PagingSchedule(PagingConfig config)
    {
        int nb = config.CycleFrames * config.NbThirtySeconds / 32;
        _cycle = config.CycleFrames;
        _n = Math.Min(_cycle, nb);
        _ns = Math.Max(1, nb / _cycle);
    }

    /// <summary>The subframe of the UE's occasion within a paging cycle, counted from the cycle's start.</summary>
    public int OccasionOf(Imsi imsi)
    {
        int ueId = (int)(ulong.Parse(imsi.Digits) % 1024);
        int frame = _cycle / _n * (ueId % _n);
        int occasion = ueId / _n % _ns;
        ReadOnlySpan<byte> subframes = _ns switch { 1 => [9], 2 => [4, 9], _ => [0, 4, 5, 9] };
        return frame * Tti.PerFrame + subframes[occasion];
    }

    /// <summary>Where <paramref name="tti"/> lies within its paging cycle.</summary>
    public int PositionOf(Tti tti) => tti.Sfn % _cycle * Tti.PerFrame + tti.Subframe;
}
