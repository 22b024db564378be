namespace LteImsBench.UserPlane.Ip;

/// <summary>Picks ephemeral ports of the dynamic range (RFC 6335 §6), starting anywhere and going round (RFC 6056 §3.3.2).</summary>
internal sealed class PortAllocator(Random random)
{
    private const int First = 49152;
    private const int Count = 65536 - First;

    private int _next = random.Next(Count);

    /// <summary>A port for which <paramref name="isFree"/> holds, or null when none is left.</summary>
    public ushort? Take(Func<ushort, bool> isFree)
    {
        for (int tried = 0; tried < Count; tried++)
        {
            _next = (_next + 1) % Count;
            ushort port = (ushort)(First + _next);
            if (isFree(port)) return port;
        }

        return null;
    }
}
