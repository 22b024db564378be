using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.UeSim.Ip;

/// <summary>Packets that wait for a connection: a few, for what is late is of no use. Without one, sending asks for it.</summary>
/// <param name="send">Sends on the DRB of a bearer; false where there is none.</param>
/// <param name="connect">Asks for a connection; done when there is one, or when there will be none.</param>
internal sealed class UplinkQueue(Func<EpsBearerId, OctetString, bool> send, Func<Task> connect)
{
    private const int MaxPackets = 64;

    private readonly Queue<(EpsBearerId Bearer, OctetString Packet)> _waiting = new();
    private bool _connecting;

    public int Count => _waiting.Count;

    /// <summary>Keeps a packet that could not be sent.</summary>
    public void Add(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        if (_waiting.Count == MaxPackets) _waiting.Dequeue();
        _waiting.Enqueue((bearer, new(packet)));
        if (!_connecting) _ = ConnectAsync();
    }

    public void Clear() => _waiting.Clear();

    private async Task ConnectAsync()
    {
        _connecting = true;
        await connect();
        _connecting = false;
        while (_waiting.TryDequeue(out (EpsBearerId Bearer, OctetString Packet) entry)) send(entry.Bearer, entry.Packet);
    }
}
