using LteImsBench.Dsp;

namespace LteImsBench.Radio.ZeroMq;

/// <summary>A bounded queue of samples between one writing and one reading thread. Closed, it ends every wait and is empty.</summary>
internal sealed class SampleQueue(int capacity)
{
    private readonly Cf32[] _ring = new Cf32[capacity];
    private readonly object _gate = new();
    private long _written;
    private long _read;
    private bool _isClosed;

    /// <summary>Room for more samples in one piece; waits for it. Empty once closed or when the time is up.</summary>
    public Span<Cf32> Reserve(TimeSpan timeout)
    {
        lock (_gate)
        {
            while (!_isClosed && _written - _read == _ring.Length)
            {
                if (!Monitor.Wait(_gate, timeout)) return [];
            }

            if (_isClosed) return [];
            int at = (int)(_written % _ring.Length);
            return _ring.AsSpan(at, (int)Math.Min(_ring.Length - at, _ring.Length - (_written - _read)));
        }
    }

    /// <summary>Hands over the first <paramref name="count"/> samples of what <see cref="Reserve"/> gave.</summary>
    public void Commit(int count)
    {
        lock (_gate)
        {
            _written += count;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The oldest samples in one piece; waits for some. Empty once closed or when the time is up.</summary>
    public ReadOnlySpan<Cf32> Peek(TimeSpan timeout)
    {
        lock (_gate)
        {
            while (!_isClosed && _written == _read)
            {
                if (!Monitor.Wait(_gate, timeout)) return [];
            }

            if (_isClosed) return [];
            int at = (int)(_read % _ring.Length);
            return _ring.AsSpan(at, (int)Math.Min(_ring.Length - at, _written - _read));
        }
    }

    /// <summary>Gives up the first <paramref name="count"/> samples of what <see cref="Peek"/> gave.</summary>
    public void Release(int count)
    {
        lock (_gate)
        {
            _read += count;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Writes all of it, waiting for room; false once closed or when the time is up.</summary>
    public bool Write(ReadOnlySpan<Cf32> samples, TimeSpan timeout)
    {
        while (!samples.IsEmpty)
        {
            Span<Cf32> room = Reserve(timeout);
            if (room.IsEmpty) return false;
            int count = Math.Min(room.Length, samples.Length);
            samples[..count].CopyTo(room);
            Commit(count);
            samples = samples[count..];
        }

        return true;
    }

    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
