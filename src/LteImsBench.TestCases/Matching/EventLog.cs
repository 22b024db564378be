using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Matching;

/// <summary>
/// The events of a running case. Expectations are met in order: each looks from behind the event that met the one before it, so what
/// happened while a behaviour ran can still be expected afterwards.
/// </summary>
internal sealed class EventLog(IEventFields fields) : ITimelineSink
{
    private readonly List<TimelineEvent> _events = [];
    private int _next;
    private Waiting? _waiting;

    public IReadOnlyList<TimelineEvent> Events => _events;

    public void OnEvent(TimelineEvent entry)
    {
        _events.Add(entry);
        _waiting?.Offer(_events.Count - 1);
    }

    public void Flush()
    {
    }

    /// <summary>Completes with the event that meets the pattern, or with null after <paramref name="within"/>.</summary>
    public async Task<MatchOutcome> ExpectAsync(EventPattern pattern, TimeSpan within, bool fromNow, TimeProvider clock, CancellationToken stop)
    {
        var waiting = new Waiting(this, pattern);
        for (int i = fromNow ? _events.Count : _next; i < _events.Count && !waiting.IsDone; i++) waiting.Offer(i);
        _waiting = waiting;
        try
        {
            await Task.WhenAny(waiting.Found, Task.Delay(within, clock, stop));
        }
        finally
        {
            _waiting = null;
        }

        if (!waiting.IsDone) return new(null, waiting.Nearest);
        int index = await waiting.Found;
        if (!fromNow) _next = index + 1;
        return new(_events[index], null);
    }

    private static bool IsNamed(TimelineEvent entry, EventPattern pattern) =>
        entry.Layer == pattern.Layer
        && (pattern.From is not { } side || side == SenderOf(entry))
        && (pattern.Message == "*" || entry.Name.Equals(pattern.Message, StringComparison.OrdinalIgnoreCase)
            || entry.Name.StartsWith(pattern.Message + " ", StringComparison.OrdinalIgnoreCase));

    // A PDU is from the end that sends it, a state change from the side that records it.
    private static Side SenderOf(TimelineEvent entry) => entry.Direction switch
    {
        LinkDirection.Uplink => Side.Ue,
        LinkDirection.Downlink => Side.Network,
        _ => entry.Side,
    };

    private sealed class Waiting(EventLog log, EventPattern pattern)
    {
        private readonly TaskCompletionSource<int> _found = new();

        public Task<int> Found => _found.Task;

        public bool IsDone => Found.IsCompleted;

        /// <summary>Why the latest message of that name did not match.</summary>
        public string? Nearest { get; private set; }

        public void Offer(int index)
        {
            TimelineEvent entry = log._events[index];
            if (IsDone || !IsNamed(entry, pattern)) return;
            if (pattern.Fields.Count > 0 && FieldMatcher.Mismatch(log.FieldsOf(entry), pattern.Fields) is { } mismatch)
            {
                Nearest = $"event {entry.Number} {entry.Name}: {mismatch}";
                return;
            }

            _found.TrySetResult(index);
        }
    }

    private System.Text.Json.JsonElement FieldsOf(TimelineEvent entry) => fields.Of(entry);
}

/// <summary>The event found, or why none was.</summary>
internal readonly record struct MatchOutcome(TimelineEvent? Event, string? Nearest);
