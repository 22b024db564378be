namespace LteImsBench.UserPlane.Ip;

/// <summary>What routers said about the largest packet to a destination (RFC 1191, RFC 8201). Bounded; the oldest entry goes first.</summary>
internal sealed class PathMtuCache
{
    private const int MaxEntries = 256;

    /// <summary>IPv6 links carry at least this, RFC 8200 §5.</summary>
    private const int MinV6 = 1280;

    /// <summary>Below this an IPv4 report is not believed, RFC 1191 §3 and common practice against attacks.</summary>
    private const int MinV4 = 552;

    private readonly Dictionary<IpAddr, int> _mtu = [];
    private readonly Queue<IpAddr> _order = new();

    public int Get(IpAddr destination, int linkMtu) => _mtu.TryGetValue(destination, out int known) ? Math.Min(known, linkMtu) : linkMtu;

    /// <summary>Takes over a report; false when it changes nothing.</summary>
    public bool Report(IpAddr destination, int reported, int linkMtu)
    {
        int mtu = Math.Max(reported, destination.IsV6 ? MinV6 : MinV4);
        if (mtu >= Get(destination, linkMtu)) return false;
        if (!_mtu.ContainsKey(destination))
        {
            if (_order.Count == MaxEntries) _mtu.Remove(_order.Dequeue());
            _order.Enqueue(destination);
        }

        _mtu[destination] = mtu;
        return true;
    }
}
