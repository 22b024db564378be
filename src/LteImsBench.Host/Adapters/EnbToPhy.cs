using LteImsBench.Enb;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy;

namespace LteImsBench.Host.Adapters;

/// <summary>Requests of the cell to the physical layer.</summary>
internal sealed class EnbToPhy(IEnbPhy phy) : IPhyPort
{
    public void DlConfig(DlConfigRequest request) => phy.DlConfig(request);

    public void Tx(TxRequest request) => phy.Tx(request);

    public void HiDci0(HiDci0Request request) => phy.HiDci0(request);

    public void UlConfig(UlConfigRequest request) => phy.UlConfig(request);
}
