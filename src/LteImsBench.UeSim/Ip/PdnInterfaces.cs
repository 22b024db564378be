using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Nas.Esm;

namespace LteImsBench.UeSim.Ip;

/// <summary>The IP ends of the PDN connections of a UE.</summary>
internal sealed class PdnInterfaces(PdnInterfaceDependencies needs) : IPdnUser, IDisposable
{
    private readonly List<PdnInterface> _interfaces = [];

    /// <summary>A connection was closed; what used it ends.</summary>
    public event Action<PdnInterface>? Closed;

    public IReadOnlyList<PdnInterface> All => _interfaces;

    public PdnInterface? OfApn(string apn) => _interfaces.Find(item => item.Pdn.Apn.Equals(apn, StringComparison.OrdinalIgnoreCase));

    public void Receive(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        foreach (PdnInterface item in _interfaces)
        {
            if (item.Pdn.Find(bearer) is null) continue;
            item.Receive(packet);
            return;
        }
    }

    public void Dispose()
    {
        foreach (PdnInterface item in _interfaces.ToArray()) ((IPdnUser)this).OnClosed(item.Pdn);
    }

    void IPdnUser.OnOpened(PdnConnection pdn)
    {
        var item = new PdnInterface(pdn, needs);
        _interfaces.Add(item);
        item.Start();
    }

    void IPdnUser.OnBearersChanged(PdnConnection pdn) => _interfaces.Find(item => item.Pdn == pdn)?.OnBearersChanged();

    void IPdnUser.OnClosed(PdnConnection pdn)
    {
        if (_interfaces.Find(item => item.Pdn == pdn) is not { } closed) return;
        _interfaces.Remove(closed);
        Closed?.Invoke(closed);
        closed.Dispose();
    }
}
