using System.Buffers.Binary;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>Echo requests that wait for their reply, by identifier.</summary>
internal sealed class PingTable(TimeProvider clock, Random random, Action<IpAddr, byte[], int> send)
{
    private const int HeaderLength = 8;
    private const int MaxPayload = 65000;

    private readonly Dictionary<ushort, Pending> _pending = [];

    public int Count => _pending.Count;

    /// <summary>Sends an echo request of <paramref name="payload"/> octets; <paramref name="send"/> gets type and checksum left to fill in.</summary>
    public Task<PingReply> Start(IpAddr target, int payload, TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(payload);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload, MaxPayload);
        ushort id = (ushort)random.Next(65536);
        while (_pending.ContainsKey(id)) id++;
        var pending = new Pending(target, payload, clock.GetTimestamp());
        _pending[id] = pending;
        pending.Timer = clock.CreateTimer(_ => End(id, new(PingOutcome.TimedOut, clock.GetElapsedTime(pending.Started))), null, timeout, Timeout.InfiniteTimeSpan);

        byte[] buffer = IpOutput.Rent(HeaderLength + payload);
        Span<byte> message = buffer.AsSpan(IpOutput.Headroom, HeaderLength + payload);
        message[..HeaderLength].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(message[4..], id);
        BinaryPrimitives.WriteUInt16BigEndian(message[6..], 1);
        for (int i = 0; i < payload; i++) message[HeaderLength + i] = (byte)i;
        send(target, buffer, HeaderLength + payload);
        return pending.Completion.Task;
    }

    /// <summary>Takes an echo reply; false when nobody waits for it or its data came back changed.</summary>
    public bool OnReply(IpAddr from, ReadOnlySpan<byte> message)
    {
        ushort id = BinaryPrimitives.ReadUInt16BigEndian(message[4..]);
        if (!_pending.TryGetValue(id, out Pending? pending) || message.Length != HeaderLength + pending.Payload) return false;
        if (!pending.Target.IsMulticast && from != pending.Target) return false;
        for (int i = 0; i < pending.Payload; i++)
        {
            if (message[HeaderLength + i] != (byte)i) return false;
        }

        End(id, new(PingOutcome.Replied, clock.GetElapsedTime(pending.Started), from.ToIPAddress()));
        return true;
    }

    public void OnError(in IcmpErrorReport report)
    {
        ushort id = (ushort)(report.Original.Third >> 16);
        if (!_pending.TryGetValue(id, out Pending? pending) || pending.Target != report.Original.Destination) return;
        if (report.Kind == IcmpErrorKind.PacketTooBig) return;   // the next one will be fragmented
        End(id, new(PingOutcome.Unreachable, clock.GetElapsedTime(pending.Started), report.From.ToIPAddress(), report.Kind));
    }

    public void CloseAll()
    {
        foreach (ushort id in _pending.Keys.ToArray()) End(id, new(PingOutcome.StackClosed, TimeSpan.Zero));
    }

    private void End(ushort id, PingReply reply)
    {
        if (!_pending.Remove(id, out Pending? pending)) return;
        pending.Timer?.Dispose();
        pending.Completion.TrySetResult(reply);
    }

    private sealed class Pending(IpAddr target, int payload, long started)
    {
        public IpAddr Target { get; } = target;

        public int Payload { get; } = payload;

        public long Started { get; } = started;

        public ITimer? Timer { get; set; }

        public TaskCompletionSource<PingReply> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
