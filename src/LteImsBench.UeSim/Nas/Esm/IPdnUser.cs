
namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>Who carries the packets of PDN connections. On the bench thread.</summary>
internal interface IPdnUser
{
    void OnOpened(PdnConnection pdn);

    /// <summary>A bearer was added, changed or removed.</summary>
    void OnBearersChanged(PdnConnection pdn);

    void OnClosed(PdnConnection pdn);
}
