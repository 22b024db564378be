using System.Threading.Channels;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Host.Remote;

/// <summary>Carries events from the bench thread to one client. A client that does not keep up loses the oldest ones, never the bench its time.</summary>
internal sealed class EventStream(Func<TimelineEvent, bool> wanted) : ITimelineSink
{
    private const int Capacity = 10_000;

    private readonly Channel<TimelineEvent> _channel =
        Channel.CreateBounded<TimelineEvent>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public ChannelReader<TimelineEvent> Events => _channel.Reader;

    public void OnEvent(TimelineEvent entry)
    {
        if (wanted(entry)) _channel.Writer.TryWrite(entry);
    }

    public void Flush()
    {
    }
}
