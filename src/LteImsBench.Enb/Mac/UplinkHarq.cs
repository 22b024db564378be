using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>The eight uplink HARQ processes of one UE: synchronous, so the subframe names the process (TS 36.321 §5.4.2).</summary>
internal sealed class UplinkHarq
{
    private const int Count = 8;

    private readonly UplinkProcess[] _processes = [.. Enumerable.Range(0, Count).Select(id => new UplinkProcess((byte)id))];

    public UplinkProcess this[Tti pusch] => _processes[pusch.Count % Count];

    public ReadOnlySpan<UplinkProcess> Processes => _processes;

    /// <summary>Octets of new blocks granted for subframes after <paramref name="tti"/>.</summary>
    public int GrantedAfter(Tti tti)
    {
        int octets = 0;
        foreach (UplinkProcess process in _processes)
        {
            if (process.IsActive && process.FirstTti > tti) octets += process.Size;
        }

        return octets;
    }
}
