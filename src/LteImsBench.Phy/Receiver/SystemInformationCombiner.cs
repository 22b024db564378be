using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// Decodes blocks to the SI-RNTI, adding up what is sent again: SIB1 over its repetitions, an SI message within its window and over
/// windows. Before the schedule is known, what does not decode alone is kept until it is.
/// </summary>
internal sealed class SystemInformationCombiner(int layers)
{
    private const int Sib1 = -1;
    private const int MostWaiting = 64;

    // After as many transmissions without success the content has changed meanwhile.
    private const int MostAdded = 64;

    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _alone = new();
    private readonly Dictionary<(int Message, int SizeBits), Sum> _sums = [];
    private readonly List<Transmission> _waiting = [];
    private SystemInformationSchedule? _schedule;

    private sealed record Transmission(DownlinkAssignment Assignment, int Sfn, int Subframe, short[] Soft);

    private sealed class Sum
    {
        public SoftBuffer Buffer { get; } = new();

        public int Added { get; set; }

        public bool IsDone { get; set; }
    }

    /// <summary>Takes a transmission.</summary>
    /// <returns>The block, or null.</returns>
    public byte[]? Decode(in DownlinkAssignment assignment, int sfn, int subframe, ReadOnlySpan<short> soft)
    {
        if (SystemInformationSchedule.IsSib1(sfn, subframe)) return Add(Sib1, sfn / 2, assignment, soft);
        if (_schedule is { } schedule) return schedule.Find(sfn, subframe) is { } window ? Add(window.Message, window.Offset, assignment, soft) : Alone(assignment, soft);
        byte[]? octets = Alone(assignment, soft);
        if (octets is null && _waiting.Count < MostWaiting) _waiting.Add(new(assignment, sfn, subframe, soft.ToArray()));
        return octets;
    }

    /// <summary>Takes the schedule of SIB1, and decodes what waited for it.</summary>
    public IEnumerable<(DownlinkAssignment Assignment, int Sfn, int Subframe, byte[] Octets)> Learn(SystemInformationSchedule schedule)
    {
        _schedule = schedule;
        List<(DownlinkAssignment, int, int, byte[])> decoded = [];
        foreach (Transmission waited in _waiting)
        {
            if (Decode(waited.Assignment, waited.Sfn, waited.Subframe, waited.Soft) is { } octets)
                decoded.Add((waited.Assignment, waited.Sfn, waited.Subframe, octets));
        }

        _waiting.Clear();
        return decoded;
    }

    private byte[]? Add(int message, int k, in DownlinkAssignment assignment, ReadOnlySpan<short> soft)
    {
        if (!_sums.TryGetValue((message, assignment.SizeBits), out Sum? sum)) _sums[(message, assignment.SizeBits)] = sum = new();
        if (sum.IsDone || sum.Added == 0 || sum.Added == MostAdded)
        {
            // The next message may have other content: what is known already is to decode alone.
            sum.Buffer.Reset(assignment.SizeBits);
            (sum.Added, sum.IsDone) = (0, false);
        }

        sum.Added++;
        byte[]? octets = Try(soft, sum.Buffer, assignment, assignment.RedundancyVersion ?? SystemInformationSchedule.Version(k));
        sum.IsDone = octets is not null;
        return octets;
    }

    // Without a window format 1C leaves four versions, of which the CRC knows the right one.
    private byte[]? Alone(in DownlinkAssignment assignment, ReadOnlySpan<short> soft)
    {
        for (int version = assignment.RedundancyVersion ?? 0; version <= (assignment.RedundancyVersion ?? 3); version++)
        {
            _alone.Reset(assignment.SizeBits);
            if (Try(soft, _alone, assignment, version) is { } octets) return octets;
        }

        return null;
    }

    private byte[]? Try(ReadOnlySpan<short> soft, SoftBuffer buffer, in DownlinkAssignment assignment, int version)
    {
        byte[] octets = new byte[assignment.SizeBits / 8];
        return _decoder.TryDecode(soft, buffer, new(assignment.SizeBits, version, 2, layers, 0), octets) ? octets : null;
    }
}
