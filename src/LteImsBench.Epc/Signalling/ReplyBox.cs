using LteImsBench.Epc.Config;

namespace LteImsBench.Epc.Signalling;

/// <summary>
/// Where procedures wait for messages of one connection. A wait continues within the call that brings its message, so that of two
/// messages that arrive together the second finds what the first one led to.
/// </summary>
internal sealed class ReplyBox(TimeProvider time)
{
    private readonly List<Waiter> _waiters = [];

    /// <summary>Gives the message to who waits for it; false when nobody does.</summary>
    public bool Offer(UplinkNas uplink)
    {
        if (_waiters.Find(waiter => waiter.IsAnswer(uplink)) is not { } found) return false;
        found.End(Reply.Of(uplink));
        return true;
    }

    /// <summary>Sends, and sends again at each expiry, until a message is the answer.</summary>
    public async Task<Reply> AskAsync(Action send, Func<UplinkNas, bool> isAnswer, RetransmissionTimer timer, CancellationToken stop)
    {
        for (int attempt = 0; attempt <= timer.MaxRetransmissions && !stop.IsCancellationRequested; attempt++)
        {
            Task<Reply> next = NextAsync(isAnswer, timer.Period, stop);
            send();
            if (await next is { Kind: not ReplyKind.TimedOut } reply) return reply;
        }

        return stop.IsCancellationRequested ? Reply.Cancelled : Reply.TimedOut;
    }

    private async Task<Reply> NextAsync(Func<UplinkNas, bool> isAnswer, TimeSpan limit, CancellationToken stop)
    {
        var waiter = new Waiter(isAnswer);
        _waiters.Add(waiter);
        try
        {
            using ITimer expiry = time.CreateTimer(static state => ((Waiter)state!).End(Reply.TimedOut), waiter, limit, Timeout.InfiniteTimeSpan);
            using CancellationTokenRegistration stopped = stop.Register(static state => ((Waiter)state!).End(Reply.Cancelled), waiter);
            return await waiter.Task;
        }
        finally
        {
            _waiters.Remove(waiter);
        }
    }

    private sealed class Waiter(Func<UplinkNas, bool> isAnswer)
    {
        private readonly TaskCompletionSource<Reply> _source = new();

        public Func<UplinkNas, bool> IsAnswer { get; } = isAnswer;

        public Task<Reply> Task => _source.Task;

        public void End(Reply reply) => _source.TrySetResult(reply);
    }
}
