using System.Buffers.Binary;

namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// Puts fragments together, RFC 791 §3.2 and RFC 8200 §4.5. A datagram with overlapping fragments is thrown away whole (RFC 5722);
/// an exact repetition is ignored. Datagrams under way, their size and their time are limited.
/// </summary>
internal sealed class Reassembler : IDisposable
{
    /// <summary>RFC 8200 §4.5; RFC 1122 §3.3.2 allows 60 s to 120 s.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private const int MaxDatagrams = 64;
    private const int MaxLength = 65535;
    private const int MaxFragments = 256;

    private readonly Dictionary<Key, Datagram> _datagrams = [];
    private readonly TimeProvider _clock;
    private readonly LazyTimer _timer;
    private readonly Action<byte[]> _onTimeout;

    /// <param name="clock">For the reassembly time.</param>
    /// <param name="onTimeout">Receives the first fragment of a datagram that was not completed, if that one had come.</param>
    public Reassembler(TimeProvider clock, Action<byte[]> onTimeout)
    {
        (_clock, _onTimeout) = (clock, onTimeout);
        _timer = new(clock, Expire);
    }

    /// <summary>Fragments dropped, or lost with their datagram.</summary>
    public long Dropped { get; private set; }

    public int Count => _datagrams.Count;

    /// <summary>Takes a fragment; returns the whole packet, headers rewritten, when it was the last missing one.</summary>
    public byte[]? Add(in IpPacket header, ReadOnlySpan<byte> packet)
    {
        int dataAt = header.IsV6 ? header.FragmentHeaderOffset + 8 : header.UpperOffset;
        ReadOnlySpan<byte> data = packet[dataAt..header.Length];
        int end = header.FragmentOffset + data.Length;
        if ((header.MoreFragments && data.Length % 8 != 0) || data.IsEmpty || end > MaxLength)
        {
            Dropped++;
            return null;
        }

        // RFC 8200 §4.5 leaves the next header out of the key; RFC 791 has the protocol in it.
        var key = new Key(header.Source, header.Destination, header.FragmentId, header.IsV6 ? (byte)0 : header.Protocol);
        if (!_datagrams.TryGetValue(key, out Datagram? datagram)) datagram = Begin(key);
        switch (datagram.Add(header, packet, data))
        {
            case Datagram.Outcome.Refused:
                Dropped += datagram.Fragments + 1;
                _datagrams.Remove(key);
                return null;
            case Datagram.Outcome.Complete:
                _datagrams.Remove(key);
                return datagram.Whole();
            default:
                return null;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _datagrams.Clear();
    }

    private Datagram Begin(Key key)
    {
        if (_datagrams.Count == MaxDatagrams) Forget(_datagrams.MinBy(entry => entry.Value.Started).Key);
        var datagram = new Datagram { Started = _clock.GetTimestamp() };
        _datagrams[key] = datagram;
        if (!_timer.IsRunning) _timer.Start(Lifetime);
        return datagram;
    }

    private void Forget(Key key)
    {
        if (_datagrams.Remove(key, out Datagram? datagram)) Dropped += datagram.Fragments;
    }

    private void Expire()
    {
        foreach ((Key key, Datagram datagram) in _datagrams.OrderBy(entry => entry.Value.Started).ToArray())
        {
            TimeSpan left = Lifetime - _clock.GetElapsedTime(datagram.Started);
            if (left > TimeSpan.Zero)
            {
                _timer.Start(left);
                return;
            }

            Forget(key);
            if (datagram.FirstFragment is { } first) _onTimeout(first);
        }
    }

    private readonly record struct Key(IpAddr Source, IpAddr Destination, uint Id, byte Protocol);

    private sealed class Datagram
    {
        private readonly List<(int Start, int End)> _received = [];
        private byte[] _data = new byte[2048];
        private int _length = -1;

        public enum Outcome
        {
            Incomplete,
            Complete,
            Refused,
        }

        public required long Started { get; init; }

        public int Fragments => _received.Count;

        public byte[]? FirstFragment { get; private set; }

        private int HeaderLength { get; set; }

        public Outcome Add(in IpPacket header, ReadOnlySpan<byte> packet, ReadOnlySpan<byte> data)
        {
            int start = header.FragmentOffset;
            int end = start + data.Length;
            int at = _received.FindIndex(range => range.End > start);
            if (at >= 0 && _received[at].Start < end)
                return _received[at] == (start, end) && data.SequenceEqual(_data.AsSpan(start, data.Length)) ? Outcome.Incomplete : Outcome.Refused;
            if (_received.Count == MaxFragments) return Outcome.Refused;
            if (_length >= 0 && (end > _length || !header.MoreFragments)) return Outcome.Refused;
            if (!header.MoreFragments && _received.Count > 0 && _received[^1].End > end) return Outcome.Refused;

            if (!header.MoreFragments) _length = end;
            if (end > _data.Length) Array.Resize(ref _data, Math.Min(MaxLength, Math.Max(end, _data.Length * 2)));
            data.CopyTo(_data.AsSpan(start));
            _received.Insert(at < 0 ? _received.Count : at, (start, end));
            if (start == 0) KeepFirst(header, packet);
            return IsComplete() ? Outcome.Complete : Outcome.Incomplete;
        }

        public byte[] Whole()
        {
            byte[] whole = new byte[HeaderLength + _length];
            FirstFragment.AsSpan(0, HeaderLength).CopyTo(whole);
            _data.AsSpan(0, _length).CopyTo(whole.AsSpan(HeaderLength));
            IpPacket.TryRead(FirstFragment, out IpPacket first);
            if (first.IsV6)
            {
                whole[first.NextHeaderOffset] = FirstFragment![first.FragmentHeaderOffset];
                BinaryPrimitives.WriteUInt16BigEndian(whole.AsSpan(4), (ushort)(whole.Length - 40));
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(whole.AsSpan(2), (ushort)whole.Length);
                whole.AsSpan(6, 2).Clear();
                whole.AsSpan(10, 2).Clear();
                BinaryPrimitives.WriteUInt16BigEndian(whole.AsSpan(10), InternetChecksum.Compute(whole.AsSpan(0, HeaderLength)));
            }

            return whole;
        }

        private void KeepFirst(in IpPacket header, ReadOnlySpan<byte> packet)
        {
            FirstFragment = packet[..header.Length].ToArray();
            HeaderLength = header.IsV6 ? header.FragmentHeaderOffset : header.UpperOffset;
        }

        private bool IsComplete()
        {
            if (_length < 0 || _received[^1].End != _length) return false;
            int expected = 0;
            foreach ((int start, int end) in _received)
            {
                if (start != expected) return false;
                expected = end;
            }

            // The unfragmentable part and the data must still fit the length field.
            return HeaderLength + _length <= MaxLength;
        }
    }
}
