using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Core.Evidence;

/// <summary>Receives every event of a run, in order, on the bench thread.</summary>
public interface ITimelineSink
{
    void OnEvent(TimelineEvent entry);

    /// <summary>Hands what was received to the operating system, so that a crash of the process loses nothing.</summary>
    void Flush();
}

/// <summary>
/// The one record of a run. The last <paramref name="keep"/> events stay in memory; sinks get all of them.
/// </summary>
public sealed class Timeline(AirClock clock, int keep = 20_000)
{
    private readonly Queue<TimelineEvent> _recent = new();
    private readonly List<ITimelineSink> _sinks = [];
    private bool _dirty;

    /// <summary>Events recorded so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether transport blocks are recorded. Off, the TTI path allocates nothing for evidence.</summary>
    public bool RecordsMac { get; set; }

    public IReadOnlyCollection<TimelineEvent> Recent => _recent;

    public void Attach(ITimelineSink sink) => _sinks.Add(sink);

    public void Detach(ITimelineSink sink) => _sinks.Remove(sink);

    /// <summary>Records <paramref name="entry"/>, giving it its number and time.</summary>
    public void Record(TimelineEvent entry)
    {
        TimelineEvent stamped = entry with { Number = ++Count, Tti = clock.Now };
        _recent.Enqueue(stamped);
        if (_recent.Count > keep) _recent.Dequeue();
        _dirty = true;

        // A sink may detach itself while it is called.
        for (int i = _sinks.Count - 1; i >= 0; i--) _sinks[i].OnEvent(stamped);
    }

    /// <summary>Records a PDU.</summary>
    public void Pdu(Layer layer, Side side, LinkDirection direction, UeKey? ue, string name, PduKind kind, ReadOnlySpan<byte> payload, string detail = "") =>
        Record(new()
        {
            Layer = layer,
            Side = side,
            Direction = direction,
            Ue = ue,
            Name = name,
            Kind = kind,
            Payload = new(payload),
            Detail = detail,
        });

    /// <summary>Records a change of state.</summary>
    public void State(Layer layer, Side side, UeKey? ue, string name, string detail = "") =>
        Record(new() { Layer = layer, Side = side, Ue = ue, Name = name, Detail = detail });

    /// <summary>To be called once per subframe.</summary>
    public void EndOfTti()
    {
        if (!_dirty) return;
        _dirty = false;
        foreach (ITimelineSink sink in _sinks) sink.Flush();
    }
}
